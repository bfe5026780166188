import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFlows } from '../frame/useFlows.ts';
import { useWords } from '../i18n/useWords.ts';
import { ToggleChip } from '../shared/ToggleChip.tsx';

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
      <Chips
        label={words('delegation.kinds')}
        options={flows.map(({ kind, label }) => [kind, label])}
        chosen={kinds}
        onChange={(next) => {
          onKinds(next);
          onActions([]);
        }}
      />
      <Chips label={words('delegation.actions')} options={[...acts]} chosen={actions} onChange={onActions} />
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {words('delegation.scopeHelp')}
      </Typography>
    </Box>
  );
}

interface ChipsProps {
  label: string;
  options: (readonly [string, string])[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

function Chips({ label, options, chosen, onChange }: ChipsProps) {
  return (
    <Box role="group" aria-label={label}>
      <Box sx={{ fontWeight: 600, mb: 0.75 }}>{label}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {options.map(([name, text]) => {
          const pressed = chosen.includes(name);
          const next = pressed ? chosen.filter((each) => each !== name) : [...chosen, name];
          return (
            <ToggleChip key={name} pressed={pressed} onPress={() => onChange(next)}>
              {text}
            </ToggleChip>
          );
        })}
      </Box>
    </Box>
  );
}
