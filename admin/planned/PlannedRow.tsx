import Box from '@mui/material/Box';
import type { PlannedCadresQuery } from '../data/generated/operations.ts';
import { PersonMark } from '../frame/AccountMenu.tsx';
import { useWords } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';
import { Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';

export type Planned = PlannedCadresQuery['plannedCadres']['edges'][number]['node'];

/** One person: for which posts, since when, and the three things that make a planned cadre. */
export function PlannedRow({ row, within }: { row: Planned; within: string }) {
  const words = useWords();
  const { person, organisation, posts, since, document, trainings, lastTraining, tasks, evaluation } = row;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'auto minmax(0, 1fr)', md: 'auto minmax(0, 5fr) minmax(0, 7fr)' },
        columnGap: 2,
        rowGap: 1,
        px: 2,
        py: 1.5,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <PersonMark fullName={person.fullName} />
      <Box sx={{ minWidth: 0 }}>
        <To to={`/cadres/${person.id}`} sx={{ fontWeight: 600 }}>
          {person.fullName}
        </To>
        <Box>{posts.join(', ')}</Box>
        <Box sx={{ fontSize: '0.9375rem', color: 'text.secondary' }}>
          {organisation.id !== within && `${organisation.name} · `}
          {words('planned.since', { date: showDate(since) })}
          {document && (
            <>
              {' · '}
              <To to={`/documents/${document.id}`}>{words('planned.list')}</To>
            </>
          )}
        </Box>
      </Box>
      <Box
        component="dl"
        sx={{
          gridColumn: { xs: '2', md: 'auto' },
          m: 0,
          display: 'grid',
          gridTemplateColumns: { sm: 'repeat(3, minmax(0, 1fr))' },
          gap: 1.5,
        }}
      >
        <Step
          label={words('planned.trained')}
          done={
            trainings > 0 && `${words('planned.courses', { smart_count: trainings })}: ${lastTraining ?? ''}`
          }
        />
        <Step label={words('planned.tasks')} done={tasks.length > 0 && tasks.join('; ')} />
        <Step
          label={words('planned.evaluated')}
          done={evaluation !== null && `${evaluation.level} (${evaluation.year})`}
        />
      </Box>
    </Box>
  );
}

function Step({ label, done }: { label: string; done: string | false }) {
  const words = useWords();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="dt" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: '0.9375rem' }}>
        {done || <Tag meaning="waiting">{words('planned.notYet')}</Tag>}
      </Box>
    </Box>
  );
}
