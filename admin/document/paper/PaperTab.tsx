import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import PictureAsPdf from '@mui/icons-material/PictureAsPdfOutlined';
import { useWords } from '../../i18n/useWords.ts';
import type { DocumentParts } from '../useDocument.ts';
import { PaperFrame } from './PaperFrame.tsx';

/** The formal document: to read here, to open as PDF. */
export function PaperTab({ document }: { document: DocumentParts }) {
  const words = useWords();
  return (
    <Box sx={{ maxWidth: 920, mx: 'auto' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
        <Button
          component="a"
          href={document.pdfUrl}
          target="_blank"
          rel="noopener"
          variant="contained"
          startIcon={<PictureAsPdf />}
        >
          {words('document.openPdf')}
        </Button>
        {document.verificationCode && (
          <Typography variant="body2">
            {words('document.verification', { code: document.verificationCode })}{' '}
            <Link href={`/verify/${document.verificationCode}`} target="_blank" rel="noopener">
              {words('document.verify')}
            </Link>
          </Typography>
        )}
      </Box>
      <PaperFrame document={document} height="calc(100vh - 220px)" />
    </Box>
  );
}
