import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { addDays } from '../../workflows/kit/workingDays.ts';
import type { ObligationsQuery } from '../data/generated/operations.ts';
import { newPath } from '../documents/newPath.ts';
import { useWords } from '../i18n/useWords.ts';
import { Due } from '../shared/Due.tsx';
import { To } from '../shared/To.tsx';
import { today } from '../shared/years.ts';

export type Owed = ObligationsQuery['obligations']['edges'][number]['node'];

const MOST = 5;
/** Days ahead. */
const SOON = 30;

/** What the unit owes soon, or late, and nobody has begun; soonest due first: each line begins it. */
export function OwedNext({ owed }: { owed: Owed[] }) {
  const words = useWords();
  const open = owed
    .filter((one) => isPressing(one) && !one.document && !one.state)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  if (open.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="owed-next" sx={{ mb: 2.5 }}>
      <Typography id="owed-next" variant="h3" sx={{ fontSize: '1rem' }}>
        {words('inbox.owedTitle')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 1 }}>
        {open.slice(0, MOST).map((one) => (
          <Box component="li" key={one.id} sx={{ fontSize: '0.9375rem' }}>
            <To to={pathOf(one)}>{nameOf(one)}</To>
            <Box sx={{ fontSize: '0.875rem' }}>
              <Due at={`${one.dueOn}T12:00:00+07:00`} withDate />
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function isPressing({ status, dueOn }: Owed): boolean {
  return status === 'LATE' || (status === 'COMING' && dueOn <= addDays(today(), SOON));
}

function nameOf({ title, kindLabel, periodLabel }: Owed): string {
  return title ?? [kindLabel, periodLabel].filter(Boolean).join(', ');
}

function pathOf({ id, kind, year, period, title, organisation }: Owed): string {
  return newPath({
    ...{ kind, year, period, organisationId: organisation.id },
    ...(title === null ? {} : { obligationId: id }),
  });
}
