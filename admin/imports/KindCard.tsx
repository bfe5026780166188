import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRedirect } from 'react-admin';
import type { ImportKindsQuery } from '../data/generated/operations.ts';
import { useReadAgain } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { useUpload } from './useUpload.ts';

interface KindCardProps {
  kind: ImportKindsQuery['importKinds'][number];
  /** To whose list the rows belong, where they are of a list. */
  documentId?: string;
}

/** One sort of rows: the template to fill in, and where the filled-in file goes. */
export function KindCard({ kind, documentId }: KindCardProps) {
  const words = useWords();
  const redirect = useRedirect();
  const readAgain = useReadAgain();
  const { upload, busy, problem } = useUpload(kind.name, documentId);
  const take = async (file: File | undefined) => {
    const id = file && (await upload(file));
    if (!id) return;
    await readAgain();
    redirect(`/imports/${id}`);
  };
  return (
    <Box
      component="section"
      aria-label={kind.label}
      sx={{
        ...{ display: 'flex', flexDirection: 'column', gap: 1.5, p: 2 },
        ...{ border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' },
      }}
    >
      <Typography variant="h3" component="h2">
        {kind.label}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1 }}>
        {kind.lead}
      </Typography>
      {problem && (
        <Alert severity="error" variant="outlined">
          {problem}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button component="label" variant="outlined" disabled={busy}>
          {words(busy ? 'imports.reading' : 'imports.choose')}
          <Box
            component="input"
            type="file"
            accept=".xlsx,.csv"
            aria-label={`${words('imports.choose')}: ${kind.label}`}
            disabled={busy}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
              void take(event.target.files?.[0]);
              // The same file may be mended and chosen again.
              event.target.value = '';
            }}
            sx={{ position: 'absolute', inset: 0, opacity: 0, cursor: 'pointer', width: '100%' }}
          />
        </Button>
        <Button href={kind.templateUrl} download>
          {words('imports.template')}
        </Button>
      </Box>
    </Box>
  );
}
