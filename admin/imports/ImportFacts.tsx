import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ImportQuery } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';
import { Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import { stateMeaning } from './meanings.ts';

const verdicts = ['new', 'change', 'same', 'fault'] as const;
const outcomes = ['done', 'refused', 'kept'] as const;

/** Whose file it is, who did what with it, and how many lines are of each sort. */
export function ImportFacts({ file }: { file: ImportQuery['import'] }) {
  const words = useWords();
  const { state, counts, createdBy, createdAt, committedBy, doneAt, undoneBy, undoneAt } = file;
  const told = [
    !file.document && words('imports.under', { unit: file.organisation.name }),
    words('imports.created', { name: createdBy?.fullName ?? '', at: showDateTime(createdAt) }),
    doneAt && words('imports.committed', { name: committedBy?.fullName ?? '', at: showDateTime(doneAt) }),
    undoneAt && words('imports.undone', { name: undoneBy?.fullName ?? '', at: showDateTime(undoneAt) }),
  ];
  const sorts = [
    ...verdicts.map((sort) => ({ word: sort, count: counts[sort] })),
    ...outcomes.map((sort) => ({ word: sort, count: counts[sort] })),
    { word: 'undoneLines' as const, count: counts.undone },
  ].filter(({ count }) => count > 0);
  return (
    <Box sx={{ mb: 2, fontSize: '0.9375rem', color: 'text.secondary' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1 }}>
        <Tag meaning={stateMeaning[state]}>{words(`imports.${state}`)}</Tag>
        <Box component="span" role="status" sx={{ color: 'text.primary', fontWeight: 600 }}>
          {[
            words('imports.lines', { smart_count: counts.total }),
            ...sorts.map(({ word, count }) => `${words(`imports.${word}`)}: ${count}`),
          ].join(' · ')}
        </Box>
      </Box>
      {file.document && (
        <Box>
          <To to={`/documents/${file.document.id}?tab=attendance`}>
            {words('imports.ofList', { title: file.document.title })}
          </To>
        </Box>
      )}
      <Box>{told.filter(Boolean).join(' · ')}</Box>
      {file.ignoredColumns.length > 0 && (
        <Box>{words('imports.ignored', { columns: file.ignoredColumns.join(', ') })}</Box>
      )}
      <Box sx={{ overflowWrap: 'anywhere', fontSize: '0.875rem' }}>
        <Link href={file.fileUrl} download>
          {words('imports.original')}
        </Link>
        {` · ${words('imports.hash', { hash: file.sha256 })}`}
      </Box>
    </Box>
  );
}
