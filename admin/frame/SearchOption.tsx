import Box from '@mui/material/Box';
import type { DocumentRowFragment } from '../data/generated/operations.ts';
import { StateChip } from '../shared/StateChip.tsx';

interface SearchOptionProps {
  id: string;
  document: DocumentRowFragment;
  active: boolean;
  onChoose: () => void;
}

export function SearchOption({ id, document, active, onChoose }: SearchOptionProps) {
  return (
    <Box
      id={id}
      role="option"
      aria-selected={active}
      onClick={onChoose}
      sx={{
        px: 2,
        py: 1,
        cursor: 'pointer',
        bgcolor: active ? 'accentSoft' : 'transparent',
        '&:hover': { bgcolor: 'sunk' },
      }}
    >
      <Box
        sx={{
          fontSize: '0.9375rem',
          fontWeight: 500,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        }}
      >
        {document.title}
      </Box>
      <Box
        sx={{ display: 'flex', gap: 1, alignItems: 'center', fontSize: '0.875rem', color: 'text.secondary' }}
      >
        <StateChip tone={document.stateTone} label={document.stateLabel} />
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {[document.numberLine, document.organisation.name].filter(Boolean).join(' · ')}
        </Box>
      </Box>
    </Box>
  );
}
