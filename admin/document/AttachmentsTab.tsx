import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime, showSize } from '../shared/format.ts';
import { AttachForm } from './AttachForm.tsx';
import type { DocumentParts } from './useDocument.ts';

/** Files that go with the document, the signed and sealed scan among them. */
export default function AttachmentsTab({ document }: { document: DocumentParts }) {
  const words = useWords();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { lg: 'minmax(0, 7fr) minmax(0, 5fr)' },
        gap: 4,
        alignItems: 'start',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        {document.attachments.length === 0 && (
          <Typography sx={{ color: 'text.secondary' }}>{words('document.attachNone')}</Typography>
        )}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {document.attachments.map((file) => (
            <Box component="li" key={file.id} sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
              <Link href={file.url} sx={{ fontWeight: 600 }}>
                {file.title}
              </Link>
              <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
                {[
                  words(`document.purpose${file.purpose}`),
                  file.fileName,
                  showSize(file.size),
                  file.uploadedBy?.fullName ?? words('history.outOfSight'),
                  showDateTime(file.uploadedAt),
                ].join(' · ')}
              </Typography>
            </Box>
          ))}
        </Box>
      </Box>
      <AttachForm document={document} />
    </Box>
  );
}
