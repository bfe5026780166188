import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFlows } from '../frame/useFlows.ts';
import { useWords } from '../i18n/useWords.ts';
import { ChipChoices } from '../shared/ChipChoices.tsx';

interface ScopeFieldsProps {
  kinds: string[];
  actions: string[];
  onKinds: (kinds: string[]) => void;
  onActions: (actions: string[]) => void;
}

// A ballot is cast in person.
const PERSONAL = ['castBallot'];

/** What may be done in the giver's place: nothing pressed means all. */
export function ScopeFields({ kinds, actions, onKinds, onActions }: ScopeFieldsProps) {
  const words = useWords();
  const flows = useFlows();
  const meant = flows.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const acts = new Map(
    meant.flatMap((flow) => flow.actions.map(({ name, label }) => [name, label] as const)),
  );
  for (const name of PERSONAL) acts.delete(name);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <ChipChoices
        label={words('delegation.kinds')}
        options={flows.map(({ kind, label }) => [kind, label])}
        chosen={kinds}
        onChange={(next) => {
          onKinds(next);
          onActions([]);
        }}
      />
      <ChipChoices
        label={words('delegation.actions')}
        options={[...acts]}
        chosen={actions}
        onChange={onActions}
      />
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {words('delegation.scopeHelp')}
      </Typography>
    </Box>
  );
}
