import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useNotify } from 'react-admin';
import { ConfirmCadreEvidenceDocument } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';
import { Problem } from '../shared/Problem.tsx';
import type { Shown } from './items.ts';
import { useWrite } from './useWrite.ts';

/** One piece of evidence; its unit's chair stands for it from here. */
export function EvidenceLine({ evidence }: { evidence: Shown }) {
  const words = useWords();
  const notify = useNotify();
  const { write, busy, trouble } = useWrite();
  const { id, note, fileUrl, fileName, recordedBy, recordedAt, confirmedBy, confirmedAt } = evidence;
  const confirm = async () => {
    if (await write(ConfirmCadreEvidenceDocument, { id }, (data) => data.confirmCadreEvidence))
      notify(words('cadres.confirmed'), { type: 'success' });
  };
  return (
    <Box component="li" sx={{ pt: 1 }}>
      <Box sx={{ overflowWrap: 'anywhere' }}>{note}</Box>
      <Box sx={{ fontSize: '0.9375rem', color: 'text.secondary' }}>
        <Link href={fileUrl}>{words('cadres.file', { name: fileName ?? '' })}</Link>
        {recordedBy &&
          ` · ${words('cadres.broughtBy', { name: recordedBy.fullName, date: showDate(recordedAt) })}`}
        {confirmedBy && confirmedAt && (
          <Box sx={{ color: 'good.ink' }}>
            {words('cadres.confirmedBy', { name: confirmedBy.fullName, date: showDate(confirmedAt) })}
          </Box>
        )}
      </Box>
      {evidence.confirmable && (
        <Button
          size="small"
          variant="outlined"
          aria-label={words('cadres.confirmThis', { note })}
          aria-disabled={busy}
          onClick={() => void confirm()}
          sx={{ mt: 0.5 }}
        >
          {words(busy ? 'common.sending' : 'cadres.confirm')}
        </Button>
      )}
      {trouble.blockers.length > 0 && (
        <Alert severity="error" variant="outlined">
          <strong>{words('cadres.confirmRefused')}</strong>{' '}
          {trouble.blockers.map(({ message }) => message).join(' ')}
        </Alert>
      )}
      {trouble.error !== undefined && <Problem error={trouble.error} />}
    </Box>
  );
}
