import Box from '@mui/material/Box';
import Check from '@mui/icons-material/Check';
import type { DocumentRowFragment } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Due } from '../shared/Due.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';

interface PathStepProps {
  kind: string;
  label: string;
  installed: boolean;
  /** Until when it is owed. */
  dueOn: string | undefined;
  document: DocumentRowFragment | undefined;
  creatable: boolean;
  none: string;
}

/** One duty of the year: done, under way, not begun, or not yet in the system. */
export function PathStep({ kind, label, installed, dueOn, document, creatable, none }: PathStepProps) {
  const words = useWords();
  const done = document?.stateTone === 'GOOD' && document.numberLine !== null;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1.5,
        pb: 2,
        position: 'relative',
        '&:last-of-type': { pb: 0 },
        '&:not(:last-of-type)::before': {
          content: '""',
          position: 'absolute',
          left: 11,
          top: 26,
          bottom: 2,
          width: 2,
          bgcolor: 'divider',
        },
      }}
    >
      <Box
        aria-hidden
        sx={{
          flex: 'none',
          width: 24,
          height: 24,
          mt: '1px',
          borderRadius: '50%',
          display: 'grid',
          placeItems: 'center',
          border: 2,
          ...markOf(done, Boolean(document)),
        }}
      >
        {done && <Check sx={{ fontSize: 16 }} />}
      </Box>
      <Box sx={{ minWidth: 0, fontSize: '0.9375rem' }}>
        {document ? (
          <>
            <To to={`/documents/${document.id}`} sx={{ fontWeight: 600 }}>
              {label}
            </To>
            <Box
              sx={{
                mt: 0.25,
                display: 'flex',
                flexWrap: 'wrap',
                gap: 1,
                alignItems: 'center',
                fontSize: '0.875rem',
              }}
            >
              <StateChip tone={document.stateTone} label={document.stateLabel} />
              {!done && <Due at={document.dueAt} />}
            </Box>
          </>
        ) : (
          <>
            <Box sx={{ fontWeight: 600, color: installed ? 'text.primary' : 'text.secondary' }}>{label}</Box>
            <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
              {installed && creatable ? (
                <To to={`/documents/new/${kind}`}>
                  {words('inbox.pathStart', { kind: label.toLowerCase() })}
                </To>
              ) : installed ? (
                none
              ) : (
                words('inbox.pathLater')
              )}
              {installed && dueOn && (
                <Box sx={{ mt: 0.25 }}>
                  <Due at={`${dueOn}T12:00:00+07:00`} withDate />
                </Box>
              )}
            </Box>
          </>
        )}
      </Box>
    </Box>
  );
}

function markOf(done: boolean, begun: boolean) {
  if (done) return { bgcolor: 'good.ink', borderColor: 'good.ink', color: 'background.paper' };
  return begun
    ? { borderColor: 'primary.main', bgcolor: 'accentSoft' }
    : { borderColor: 'divider', bgcolor: 'background.paper' };
}
