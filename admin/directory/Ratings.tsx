import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { OrganisationQuery } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { To } from '../shared/To.tsx';

type Rated = NonNullable<OrganisationQuery['organisation']>['ratings']['edges'];

/** What the unit was classified as in the last years, each with the file that says so. */
export function Ratings({ ratings }: { ratings: Rated }) {
  const words = useWords();
  if (ratings.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="ratings" sx={{ mt: 3 }}>
      <Typography id="ratings" variant="h2" sx={{ mb: 1 }}>
        {words('directory.ratings')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
        {ratings.map(({ node: { year, label, document } }) => (
          <li key={document.id}>
            {`${words('common.yearOf', { year: String(year) })}: `}
            <To to={`/documents/${document.id}`}>{label}</To>
          </li>
        ))}
      </Box>
    </Box>
  );
}
