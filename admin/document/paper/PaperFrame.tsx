import Box from '@mui/material/Box';
import { useWords } from '../../i18n/useWords.ts';
import type { DocumentParts } from '../useDocument.ts';

/** The paper as printed, in a frame of its own. */
export function PaperFrame({ document, height }: { document: DocumentParts; height: string }) {
  const words = useWords();
  return (
    <Box
      component="iframe"
      title={words('document.paperFrame')}
      // A new version of the document is a new paper.
      src={`${document.htmlUrl}${document.htmlUrl.includes('?') ? '&' : '?'}v=${document.version}`}
      sx={{
        display: 'block',
        width: '100%',
        height,
        minHeight: 420,
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: '#fff',
      }}
    />
  );
}
