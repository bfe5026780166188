import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CadreRecordQuery } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { To } from '../shared/To.tsx';
import { usePeriod } from './usePeriod.ts';

export type HeldOffice = CadreRecordQuery['cadreRecord']['offices'][number];

/** The offices that somebody holds and held. */
export function Offices({ offices }: { offices: HeldOffice[] }) {
  const words = useWords();
  const period = usePeriod();
  return (
    <Box component="section" aria-labelledby="offices">
      <Typography id="offices" variant="h2" sx={{ mb: 1 }}>
        {words('cadres.offices')}
      </Typography>
      {offices.length === 0 && <Typography>{words('cadres.noOffices')}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
        {offices.map(({ label, organisation, from, until }) => (
          <li key={`${label}${organisation?.id}${from}`}>
            <strong>{label}</strong>
            {', '}
            {organisation ? (
              <To to={`/organisations/${organisation.id}`}>{organisation.name}</To>
            ) : (
              words('cadres.otherUnit')
            )}
            <Box component="span" sx={{ color: 'text.secondary' }}>{` · ${period(from, until)}`}</Box>
          </li>
        ))}
      </Box>
    </Box>
  );
}
