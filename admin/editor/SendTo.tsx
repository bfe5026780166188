import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { dispatchGroups } from '../../workflows/kit/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { SentToSummary, useGroupName, type Target } from '../document/content/SentToSummary.tsx';
import { ChipChoices } from '../shared/ChipChoices.tsx';
import { UnitFinder } from './UnitFinder.tsx';

interface SendToProps {
  /** Of the line, for whoever hears the page. */
  name: string;
  targets: readonly Target[];
  error: string | undefined;
  onChange: (targets: Target[]) => void;
}

/** Whom one line of "Nơi nhận" is sent to: groups of the issuer's, and single units; nobody, and it is printed alone. */
export function SendTo({ name, targets, error, onChange }: SendToProps) {
  const words = useWords();
  const groupName = useGroupName();
  const [open, setOpen] = useState(false);
  const groups = targets.flatMap(({ group }) => group ?? []);
  const named = targets.filter(({ group }) => group === undefined);
  return (
    <Box sx={{ mt: 0.5 }}>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, fontSize: '0.9375rem' }}
      >
        <SentToSummary targets={targets} />
        <Button
          size="small"
          aria-expanded={open}
          aria-label={words('dispatch.sendToOf', { name })}
          onClick={() => setOpen(!open)}
        >
          {words(open ? 'dispatch.chosen' : 'dispatch.choose')}
        </Button>
      </Box>
      {error && (
        <Box role="alert" sx={{ color: 'error.main', fontSize: '0.9375rem' }}>
          {error}
        </Box>
      )}
      {open && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            p: 1.5,
            mt: 0.5,
          }}
        >
          <ChipChoices
            label={words('dispatch.groups')}
            options={dispatchGroups.map((group) => [group, groupName(group)])}
            chosen={groups}
            onChange={(chosen) => onChange([...chosen.map((group) => ({ group })), ...named])}
          />
          <UnitFinder
            targets={named}
            onAdd={(organisationId) => onChange([...targets, { organisationId }])}
            onRemove={(gone) => onChange(targets.filter((target) => target !== gone))}
          />
        </Box>
      )}
    </Box>
  );
}
