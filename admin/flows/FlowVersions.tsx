import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { FlowDiagramsQuery } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { showNumber } from '../shared/format.ts';

const MOST_COUNTED = 10_000;

/** How many of the documents that the viewer sees run under each version, the newest first. */
export function FlowVersions({ versions }: Pick<FlowDiagramsQuery['flows'][number], 'versions'>) {
  const words = useWords();
  return (
    <Box
      component="ul"
      aria-label={words('flows.versions')}
      sx={{ listStyle: 'none', m: 0, p: 0, mt: 1, color: 'text.secondary' }}
    >
      {versions.map(({ version, documents }) => (
        <Typography key={version} variant="caption" component="li">
          {words('flows.version', { version, count: countOf(documents) })}
        </Typography>
      ))}
    </Box>
  );
}

function countOf(documents: number): string {
  return documents > MOST_COUNTED ? `> ${showNumber(MOST_COUNTED)}` : showNumber(documents);
}
