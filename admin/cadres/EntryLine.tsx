import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import type { CadreEntryPartsFragment } from '../data/generated/operations.ts';
import { useWords, type Words } from '../i18n/useWords.ts';
import { showDate, showNumber } from '../shared/format.ts';
import { Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import { VerifyDialog } from './VerifyDialog.tsx';

type Entry = CadreEntryPartsFragment;

/** One thing that is remembered: what, when, what it rests on, whether it counts. */
export function EntryLine({ entry, of }: { entry: Entry; of: string }) {
  const words = useWords();
  const [verifying, setVerifying] = useState(false);
  return (
    <Box component="li" sx={{ px: 2, py: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
        {`${showDate(entry.on)} · ${words(`cadres.${entry.entry}`)}`}
      </Box>
      <Box sx={{ fontWeight: 600 }}>{entry.title}</Box>
      <Box>{factsOf(entry, words).join(' · ')}</Box>
      <Source entry={entry} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 0.5 }}>
        <Standing entry={entry} />
        {entry.verifiable && (
          <Button
            size="small"
            variant="outlined"
            aria-label={`${words('cadres.verify')}: ${entry.title}`}
            onClick={() => setVerifying(true)}
          >
            {words('cadres.verify')}
          </Button>
        )}
      </Box>
      {verifying && <VerifyDialog entry={entry} of={of} onClose={() => setVerifying(false)} />}
    </Box>
  );
}

function factsOf(entry: Entry, words: Words): string[] {
  const { subject, hours, attendedPercent, passed, number, year, level, post, until, form } = entry;
  return [
    subject && words('cadres.subject', { subject }),
    hours !== null && words('cadres.hours', { smart_count: showNumber(hours) }),
    attendedPercent !== null && words('cadres.attended', { percent: attendedPercent }),
    passed !== null && words(passed ? 'cadres.passed' : 'cadres.failed'),
    form,
    number && words('cadres.number', { number }),
    level && words('cadres.evaluated', { year, level }),
    post && words('cadres.post', { post }),
    until && words('cadres.until', { date: showDate(until) }),
  ].filter((fact) => typeof fact === 'string');
}

function Source({ entry }: { entry: Entry }) {
  const words = useWords();
  const { fromDocument, document, fileUrl, fileName, recordedBy, recordedAt } = entry;
  return (
    <Box sx={{ fontSize: '0.9375rem', color: 'text.secondary' }}>
      {document && (
        <>
          {`${words('cadres.document')} `}
          <To to={`/documents/${document.id}`}>
            {[document.numberLine, document.title].filter(Boolean).join(' · ')}
          </To>
        </>
      )}
      {fromDocument && !document && words('cadres.documentHidden')}
      {fileUrl && (
        <>
          <Link href={fileUrl}>{words('cadres.file', { name: fileName ?? '' })}</Link>
          {recordedBy &&
            ` · ${words('cadres.broughtBy', { name: recordedBy.fullName, date: showDate(recordedAt) })}`}
        </>
      )}
    </Box>
  );
}

/** Whether it counts, and who says so. */
function Standing({ entry }: { entry: Entry }) {
  const words = useWords();
  const { fromDocument, withdrawnOn, refusedReason, verifiedBy, verifiedAt } = entry;
  if (withdrawnOn)
    return <Tag meaning="closed">{words('cadres.withdrawn', { date: showDate(withdrawnOn) })}</Tag>;
  if (fromDocument) return null;
  if (refusedReason)
    return <Box sx={{ color: 'returned.ink' }}>{words('cadres.refused', { reason: refusedReason })}</Box>;
  if (verifiedBy && verifiedAt)
    return (
      <Box sx={{ color: 'good.ink' }}>
        {words('cadres.verifiedBy', { name: verifiedBy.fullName, date: showDate(verifiedAt) })}
      </Box>
    );
  return <Box sx={{ color: 'waiting.ink' }}>{words('cadres.waiting')}</Box>;
}
