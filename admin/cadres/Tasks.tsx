import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CadreTasksDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { To } from '../shared/To.tsx';
import type { HeldOffice } from './Offices.tsx';
import { usePeriod } from './usePeriod.ts';

interface TasksProps {
  personId: string;
  offices: HeldOffice[];
}

/** What somebody was asked to do, by the organisations in which they hold or held an office. */
export function Tasks({ personId, offices }: TasksProps) {
  const words = useWords();
  const units = new Map(
    offices.flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation]] : [])),
  );
  return (
    <Box component="section" aria-labelledby="tasks">
      <Typography id="tasks" variant="h2" sx={{ mb: 1 }}>
        {words('cadres.tasks')}
      </Typography>
      {[...units.values()].map(({ id, name }) => (
        <TasksOf key={id} organisationId={id} name={units.size > 1 ? name : null} personId={personId} />
      ))}
    </Box>
  );
}

interface TasksOfProps {
  organisationId: string;
  /** Said where there are several. */
  name: string | null;
  personId: string;
}

function TasksOf({ organisationId, name, personId }: TasksOfProps) {
  const words = useWords();
  const period = usePeriod();
  const { data } = useAsk(CadreTasksDocument, { organisationId, personId, first: 100 });
  const tasks = data?.assignments.edges.map(({ node }) => node) ?? [];
  return (
    <Box sx={{ mb: 1 }}>
      {name && <Typography sx={{ fontWeight: 600 }}>{name}</Typography>}
      {data && tasks.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{words('cadres.noTasks')}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {tasks.map(({ id, task, from, until, document }) => (
          <li key={id}>
            {task}
            <Box component="span" sx={{ color: 'text.secondary' }}>{` · ${period(from, until)}`}</Box>
            {document && (
              <>
                {' · '}
                <To to={`/documents/${document.id}`}>{document.numberLine ?? document.title}</To>
              </>
            )}
          </li>
        ))}
      </Box>
    </Box>
  );
}
