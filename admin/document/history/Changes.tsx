import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ChangeKind, RevisionDiffQuery } from '../../data/generated/operations.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Tag } from '../../shared/StateChip.tsx';
import type { MeaningName } from '../../theme/theme.ts';
import { showValue } from './showValue.ts';

type Change = NonNullable<RevisionDiffQuery['document']>['diff'][number];

const meanings: Record<ChangeKind, MeaningName> = {
  ADDED: 'good',
  REMOVED: 'returned',
  CHANGED: 'waiting',
  MOVED: 'closed',
};

/** What differs, field by field in the users' words: before on the left, after on the right. */
export function Changes({ changes }: { changes: Change[] }) {
  const words = useWords();
  if (changes.length === 0) return <Typography>{words('history.same')}</Typography>;
  return (
    <>
      <Typography variant="caption" component="p" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
        {words('history.changes', { smart_count: changes.length })}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {changes.map((change) => (
          <Box
            component="li"
            key={change.path + change.kind}
            sx={{
              border: 1,
              borderColor: 'divider',
              borderRadius: 2,
              bgcolor: 'background.paper',
              overflow: 'hidden',
            }}
          >
            <Box
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                gap: 1,
                alignItems: 'center',
                px: 2,
                py: 1,
                bgcolor: 'sunk',
              }}
            >
              <Box sx={{ fontWeight: 600, mr: 'auto' }}>{change.label}</Box>
              {change.substance && (
                <Tooltip title={words('history.substanceHelp')}>
                  <Box component="span" tabIndex={0} sx={{ fontSize: '0.875rem', fontWeight: 500 }}>
                    ★ {words('history.substance')}
                  </Box>
                </Tooltip>
              )}
              <Tag meaning={meanings[change.kind]}>{words(`history.${change.kind}`)}</Tag>
            </Box>
            {change.kind !== 'MOVED' && (
              <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' } }}>
                <Side label={words('history.before')} value={change.before} meaning="returned" />
                <Side label={words('history.after')} value={change.after} meaning="good" />
              </Box>
            )}
          </Box>
        ))}
      </Box>
    </>
  );
}

function Side({ label, value, meaning }: { label: string; value: unknown; meaning: MeaningName }) {
  const text = showValue(value);
  return (
    <Box
      sx={{
        px: 2,
        py: 1.25,
        minWidth: 0,
        borderTop: 1,
        borderColor: 'divider',
        '& + &': { borderLeft: { sm: 1 }, borderLeftColor: { sm: 'divider' } },
      }}
    >
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{label}</Box>
      <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text ? (
          <Box component="span" sx={{ bgcolor: `${meaning}.soft`, boxDecorationBreak: 'clone', px: 0.5 }}>
            {text}
          </Box>
        ) : (
          '–'
        )}
      </Box>
    </Box>
  );
}
