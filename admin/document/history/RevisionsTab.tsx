import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { RevisionDiffDocument } from '../../data/generated/operations.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Busy } from '../../shared/Busy.tsx';
import { Field } from '../../shared/Field.tsx';
import { showDateTime } from '../../shared/format.ts';
import { Pick } from '../../shared/Pick.tsx';
import { Problem } from '../../shared/Problem.tsx';
import type { DocumentParts } from '../useDocument.ts';
import { Changes } from './Changes.tsx';

/** Any two saved versions, side by side. */
export default function RevisionsTab({ document }: { document: DocumentParts }) {
  const words = useWords();
  const revisions = [...document.revisions].sort((one, other) => other.no - one.no);
  const newest = revisions[0]?.no ?? 1;
  const [from, setFrom] = useState(revisions[1]?.no ?? newest);
  const [to, setTo] = useState(newest);
  const { data, error, refetch } = useAsk(
    RevisionDiffDocument,
    { id: document.id, from, to },
    { enabled: from !== to, keep: true },
  );
  const options = revisions.map((revision) => ({
    value: String(revision.no),
    label: [
      words('document.revision', { no: revision.no }),
      revision.label,
      revision.savedBy?.fullName ?? words('history.outOfSight'),
      showDateTime(revision.savedAt),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  const changes = from === to ? [] : data?.document?.diff;
  return (
    <Box>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {words('history.compare')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2, mb: 3, maxWidth: 960 }}>
        <Field label={words('history.compareFrom')}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={String(from)}
              options={options}
              onChange={(chosen) => setFrom(Number(chosen))}
            />
          )}
        </Field>
        <Field label={words('history.compareTo')}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={String(to)}
              options={options}
              onChange={(chosen) => setTo(Number(chosen))}
            />
          )}
        </Field>
      </Box>
      {error && <Problem error={error} retry={() => void refetch()} />}
      {!changes && !error && <Busy rows={3} />}
      {changes && <Changes changes={changes} />}
    </Box>
  );
}
