import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFlows } from '../frame/useFlows.ts';
import { useWords } from '../i18n/useWords.ts';
import { type FlowParts, useFlowsWithLabels } from '../kit/useFlow.ts';
import { ChipChoices } from '../shared/ChipChoices.tsx';

interface ScopeFieldsProps {
  kinds: string[];
  actions: string[];
  onKinds: (kinds: string[]) => void;
  onActions: (actions: string[]) => void;
}

/** What may be done in the giver's place: nothing pressed means all; single acts are chosen of the kinds that are. */
export function ScopeFields({ kinds, actions, onKinds, onActions }: ScopeFieldsProps) {
  const words = useWords();
  const flows = useFlows();
  const parts = useFlowsWithLabels() ?? [];
  const acts = new Map(parts.filter(({ flow }) => kinds.includes(flow.kind)).flatMap(givableActs));
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
      {acts.size > 0 && (
        <ChipChoices
          label={words('delegation.actions')}
          options={[...acts]}
          chosen={actions}
          onChange={onActions}
        />
      )}
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {words('delegation.scopeHelp')}
      </Typography>
    </Box>
  );
}

// A ballot is cast in person, and what the engine does nobody gives away.
function givableActs({ flow, labels }: FlowParts): [string, string][] {
  return Object.entries(flow.actions)
    .filter(([name, { engineOnly }]) => name !== 'castBallot' && !engineOnly)
    .map(([name]) => [name, labels.actions[name] ?? name]);
}
