import Box from '@mui/material/Box';
import { useWords } from '../../i18n/useWords.ts';
import type { DocumentParts } from '../useDocument.ts';

type Counts = NonNullable<DocumentParts['dispatchCounts']>;

/** How far it has come with all of them: each figure with its share of those it was sent to. */
export function DispatchFigures({ counts: { sent, received, read } }: { counts: Counts }) {
  const words = useWords();
  const figures = [
    { name: words('dispatch.sent'), of: sent },
    { name: words('dispatch.received'), of: received },
    { name: words('dispatch.read'), of: read },
  ];
  return (
    <Box
      component="dl"
      aria-label={words('dispatch.figures')}
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 160px))', gap: 2, m: 0 }}
    >
      {figures.map(({ name, of }) => (
        <Box key={name}>
          <Box component="dt" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {name}
          </Box>
          <Box
            component="dd"
            sx={{ m: 0, fontSize: '1.25rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}
          >
            {of === sent ? of : `${of}/${sent}`}
          </Box>
          <Box aria-hidden sx={{ height: 6, mt: 0.5, borderRadius: 3, bgcolor: 'sunk', overflow: 'hidden' }}>
            <Box sx={{ height: 1, width: `${(100 * of) / Math.max(sent, 1)}%`, bgcolor: 'primary.main' }} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
