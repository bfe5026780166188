import AddLink from '@mui/icons-material/AddLink';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../../i18n/useWords.ts';
import { Problem } from '../../shared/Problem.tsx';
import { type Opening, useOpen } from './useOpen.ts';

/** The way to open a document from this one, or from one of its rows; what stands in the way is said under it. */
export function OpenButton(props: { documentId: string; opening: Opening; rowId: string | null }) {
  const words = useWords();
  const { open, busy, refusals, error } = useOpen(props.documentId);
  const { opening, rowId } = props;
  return (
    <Box>
      <Button
        size="small"
        variant="outlined"
        startIcon={<AddLink />}
        disabled={busy}
        onClick={() => void open(opening, rowId)}
      >
        {words('document.linkOpen', { role: opening.roleLabel.toLowerCase() })}
      </Button>
      {refusals.map((refusal) => (
        <Box key={refusal} role="alert" sx={{ mt: 0.5, color: 'returned.ink', fontSize: '0.9375rem' }}>
          {refusal}
        </Box>
      ))}
      {error !== undefined && <Problem error={error} />}
    </Box>
  );
}
