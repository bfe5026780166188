import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { UnitTasksDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Paging } from '../shared/Paging.tsx';
import { Segments } from '../shared/Segments.tsx';
import { To } from '../shared/To.tsx';
import { usePeriod } from './usePeriod.ts';

const PER_PAGE = 20;

/** Who does what for a unit, and by which document; of those who may not look, nothing is told. */
export function UnitTasks({ organisationId }: { organisationId: string }) {
  const words = useWords();
  const period = usePeriod();
  const [which, setWhich] = useState('current');
  const [page, setPage] = useState(1);
  const { data } = useAsk(
    UnitTasksDocument,
    {
      ...{ organisationId, current: which === 'current' },
      ...{ first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    },
    { keep: true },
  );
  if (!data) return null;
  const tasks = data.assignments.edges.map(({ node }) => node);
  return (
    <Box component="section" aria-labelledby="unit-tasks" sx={{ mt: 4 }}>
      <Typography id="unit-tasks" variant="h2">
        {words('cadres.unitTasks')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {words('cadres.unitTasksLead')}
      </Typography>
      <Box sx={{ maxWidth: 360, mb: 1.5 }}>
        <Segments
          label={words('cadres.tasksWhich')}
          value={which}
          options={[
            { value: 'current', label: words('cadres.tasksCurrent') },
            { value: 'all', label: words('cadres.tasksAll') },
          ]}
          onChange={(chosen) => {
            setWhich(chosen);
            setPage(1);
          }}
        />
      </Box>
      {tasks.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{words('cadres.noUnitTasks')}</Typography>
      )}
      {tasks.length > 0 && (
        <Box
          component="ul"
          sx={{
            ...{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 2 },
            bgcolor: 'background.paper',
          }}
        >
          {tasks.map(({ id, task, from, until, person, document }) => (
            <Box
              component="li"
              key={id}
              sx={{ px: 2, py: 1.25, '& + &': { borderTop: 1, borderColor: 'divider' } }}
            >
              <Box sx={{ fontWeight: 600 }}>{person.fullName}</Box>
              {task}
              <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
                {period(from, until)}
                {document && (
                  <>
                    {' · '}
                    <To to={`/documents/${document.id}`}>
                      {[document.numberLine, document.title].filter(Boolean).join(' · ')}
                    </To>
                  </>
                )}
              </Box>
            </Box>
          ))}
        </Box>
      )}
      <Paging page={page} perPage={PER_PAGE} total={data.assignments.totalCount ?? 0} onPage={setPage} />
    </Box>
  );
}
