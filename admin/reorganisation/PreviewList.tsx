import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PreviewPartsFragment } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { showNumber } from '../shared/format.ts';
import { Problem } from '../shared/Problem.tsx';
import { listBox } from './listBox.ts';
import { linesOf, type ListName, type More } from './previewLines.ts';

interface PreviewListProps {
  name: ListName;
  preview: PreviewPartsFragment;
  more: More;
}

/** One list of a preview: its first lines, and the others as they are asked for. */
export function PreviewList({ name, preview, more }: PreviewListProps) {
  const words = useWords();
  const [further, setFurther] = useState<PreviewPartsFragment[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const title = words(`reorganisation.${name}Title`);
  const total = preview[name].totalCount;
  const lines = [preview, ...further].flatMap((part) => linesOf(name, part, words));
  const after = (further.at(-1) ?? preview)[name].pageInfo.endCursor;
  const left = total - lines.length;
  const show = async () => {
    if (busy || !after) return;
    setBusy(true);
    setError(undefined);
    try {
      const next = await more(name, after);
      if (next) setFurther([...further, next]);
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {title}
        <Box
          component="span"
          sx={{ color: 'text.secondary', fontWeight: 400 }}
        >{` (${showNumber(total)})`}</Box>
      </Typography>
      {total === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{words('reorganisation.none')}</Typography>
      )}
      {lines.length > 0 && (
        <Box component="ul" sx={listBox}>
          {lines.map(([what, detail], at) => (
            <Box
              component="li"
              key={`${what} ${at}`}
              sx={{ px: 2, py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}
            >
              <Box sx={{ fontWeight: 500 }}>{what}</Box>
              <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{detail}</Box>
            </Box>
          ))}
        </Box>
      )}
      {error !== undefined && <Problem error={error} />}
      {left > 0 && after && (
        <Button variant="outlined" aria-disabled={busy} onClick={() => void show()} sx={{ mt: 1 }}>
          {busy ? words('common.sending') : words('reorganisation.more', { left: showNumber(left) })}
        </Button>
      )}
    </Box>
  );
}
