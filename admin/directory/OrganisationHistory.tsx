import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { OrganisationHistoryDocument, type SuccessionLineFragment } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';
import { To } from '../shared/To.tsx';

/** What an organisation was called, whom it came out of, who came after it. */
export function OrganisationHistory({ id }: { id: string }) {
  const words = useWords();
  const { data } = useAsk(OrganisationHistoryDocument, { id });
  const unit = data?.organisation;
  if (!unit) return null;
  const names = unit.descriptions.edges.map(({ node }) => node);
  return (
    <Box component="section" aria-label={words('reorganisation.history')} sx={{ mt: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('reorganisation.history')}
      </Typography>
      {unit.dissolvedOn && (
        <Typography sx={{ mb: 1, fontWeight: 600 }}>
          {words('reorganisation.dissolved', { date: showDate(unit.dissolvedOn) })}
        </Typography>
      )}
      <Successions title={words('reorganisation.predecessors')} lines={unit.predecessors.edges} />
      <Successions title={words('reorganisation.successors')} lines={unit.successors.edges} />
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
        {words('reorganisation.names')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {names.map(({ name, symbol, from, until, decision, parent }) => (
          <li key={from}>
            <strong>{name}</strong>
            {` (${symbol})`}
            {parent && ` · ${parent.name}`}
            <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.875rem' }}>
              {until
                ? words('reorganisation.period', { from: showDate(from), until: showDate(until) })
                : words('reorganisation.periodOpen', { from: showDate(from) })}
              {decision && ` · ${decision}`}
            </Box>
          </li>
        ))}
      </Box>
      <Box sx={{ mt: 2 }}>
        <To to={`/organisation-decisions?organisation=${id}`}>{words('reorganisation.decisions')}</To>
      </Box>
    </Box>
  );
}

function Successions({ title, lines }: { title: string; lines: { node: SuccessionLineFragment }[] }) {
  const words = useWords();
  if (lines.length === 0) return null;
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {lines.map(({ node: { organisation, decision, since } }) => (
          <li key={organisation.id}>
            <To to={`/organisations/${organisation.id}`}>{organisation.name}</To>
            {' · '}
            {words('reorganisation.periodOpen', { from: showDate(since) })}
            {decision && (
              <>
                {' · '}
                <To to={`/organisation-decisions/${decision.id}`}>{decision.number}</To>
              </>
            )}
          </li>
        ))}
      </Box>
    </>
  );
}
