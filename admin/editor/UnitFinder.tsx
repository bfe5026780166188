import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Close from '@mui/icons-material/Close';
import Add from '@mui/icons-material/Add';
import { useState } from 'react';
import { OrganisationsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { TargetName, type Target } from '../document/content/SentToSummary.tsx';
import { useSettled } from '../frame/useSettled.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';

interface UnitFinderProps {
  targets: readonly Target[];
  onAdd: (organisationId: string) => void;
  onRemove: (target: Target) => void;
}

const MOST_SHOWN = 8;

/** Single units by name: those chosen, each to be taken away, and a search for more. */
export function UnitFinder({ targets, onAdd, onRemove }: UnitFinderProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const text = useSettled(typed, 250).trim();
  const { data } = useAsk(
    OrganisationsDocument,
    { filter: { text }, first: MOST_SHOWN },
    { enabled: text !== '', keep: true },
  );
  const chosen = new Set(targets.map(({ organisationId }) => organisationId));
  const found = text === '' ? [] : (data?.organisations.edges.map((edge) => edge.node) ?? []);
  return (
    <Box role="group" aria-label={words('dispatch.units')}>
      <Box sx={{ fontWeight: 600, mb: 0.75 }}>{words('dispatch.units')}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: targets.length > 0 ? 1 : 0 }}>
        {targets.map((target) => (
          <Button
            key={target.organisationId ?? target.personId}
            variant="outlined"
            size="small"
            endIcon={<Close />}
            onClick={() => onRemove(target)}
          >
            <TargetName target={target} />
          </Button>
        ))}
      </Box>
      <Box sx={{ maxWidth: 420 }}>
        <Field label={words('dispatch.findUnit')}>
          {(wiring) => <TextInput wiring={wiring} value={typed} onChange={setTyped} />}
        </Field>
      </Box>
      <Box sx={{ display: 'grid', justifyItems: 'start', mt: 0.5 }}>
        {found
          .filter(({ id }) => !chosen.has(id))
          .map(({ id, name }) => (
            <Button key={id} size="small" startIcon={<Add />} onClick={() => onAdd(id)}>
              {words('dispatch.addUnit', { name })}
            </Button>
          ))}
        {text !== '' && data && found.length === 0 && <Box>{words('dispatch.noUnit')}</Box>}
      </Box>
    </Box>
  );
}
