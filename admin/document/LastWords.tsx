import Box from '@mui/material/Box';
import { useWords } from '../i18n/useWords.ts';
import { actedAs } from '../shared/actedAs.ts';
import { actorOf } from '../shared/actorOf.ts';
import { showDateTime } from '../shared/format.ts';
import { openReturn } from './ReturnBanner.tsx';
import type { DocumentParts } from './useDocument.ts';

/** An answer, a refusal, what was added or asked: said with the last steps, read without looking for it in the history. */
export function LastWords({ document }: { document: DocumentParts }) {
  const words = useWords();
  const said = document.recent.edges
    .map(({ node }) => node)
    .filter(({ from, to }) => from !== to)
    .slice(0, STEPS)
    .filter(({ reason }) => reason);
  // A return says so itself.
  if (said.length === 0 || openReturn(document)) return null;
  return (
    <Box
      component="section"
      aria-label={words('document.lastWords')}
      sx={{ display: 'grid', gap: 1.5, mb: 2 }}
    >
      {said.map((event) => (
        <Box
          key={event.id}
          sx={{
            ...{
              border: 1,
              borderColor: 'divider',
              borderLeft: '6px solid',
              borderLeftColor: 'primary.main',
            },
            ...{ borderRadius: 1, bgcolor: 'background.paper', p: { xs: 1.5, md: 2 } },
          }}
        >
          <Box sx={{ fontWeight: 600 }}>{event.actionLabel}</Box>
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {[actorOf(event, words), actedAs(event, words), showDateTime(event.at)]
              .filter(Boolean)
              .join(' · ')}
          </Box>
          <Box sx={{ mt: 0.5, maxWidth: '72ch', whiteSpace: 'pre-line' }}>{event.reason}</Box>
        </Box>
      ))}
    </Box>
  );
}

/** So many steps back: what came before is settled, and stands in the history. */
const STEPS = 2;
