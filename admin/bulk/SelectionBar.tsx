import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import {
  BulkChoicesDocument,
  type BulkChoicesQuery,
  type DocumentFilter,
} from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Problem } from '../shared/Problem.tsx';
import { To } from '../shared/To.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { filterOf, type Selected } from './selected.ts';

type Choice = BulkChoicesQuery['bulkChoices']['actions'][number];

interface SelectionBarProps {
  selected: Selected;
  /** What the list shows, and how many that is. */
  filter: DocumentFilter;
  total: number;
  onAll: () => void;
  onEnd: () => void;
}

/** At the foot of a list while documents are being selected: how many, and what can be done with them together. */
export function SelectionBar({ selected, filter, total, onAll, onEnd }: SelectionBarProps) {
  const words = useWords();
  const [chosen, setChosen] = useState<Choice>();
  const any = selected.all || selected.ids.length > 0;
  const meant = filterOf(selected, filter);
  const { data, error } = useAsk(BulkChoicesDocument, { filter: meant }, { enabled: any, keep: true });
  const choices = any ? data?.bulkChoices : undefined;
  const count = selected.all ? total : selected.ids.length;
  return (
    <Box
      role="region"
      aria-label={words('bulk.bar')}
      sx={{
        position: 'sticky',
        bottom: { xs: 60, md: 0 },
        zIndex: 'appBar',
        mt: 2,
        p: { xs: 1.5, sm: 2 },
        border: 1,
        borderColor: 'primary.main',
        borderRadius: 2,
        bgcolor: 'background.paper',
        display: 'grid',
        gap: 1.25,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Box role="status" sx={{ fontWeight: 600 }}>
          {any ? words('bulk.selected', { smart_count: count }) : words('bulk.pick')}
        </Box>
        {!selected.all && total > selected.ids.length && (
          <Button size="small" onClick={onAll}>
            {words('bulk.all', { smart_count: total })}
          </Button>
        )}
        <Box sx={{ flex: 1 }} />
        <To to="/bulk">{words('bulk.jobs')}</To>
        <Button size="small" onClick={onEnd}>
          {words('bulk.end')}
        </Button>
      </Box>
      {error && <Problem error={error} />}
      {choices?.tooMany && <Box>{choices.message}</Box>}
      {choices && !choices.tooMany && choices.actions.length === 0 && (
        <Box sx={{ color: 'text.secondary' }}>{words('bulk.nothingToDo')}</Box>
      )}
      {choices && !choices.tooMany && choices.actions.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {choices.actions.map((choice, place) => (
            <Button
              key={`${choice.kind} ${choice.name}`}
              variant={place === 0 ? 'contained' : 'outlined'}
              onClick={() => setChosen(choice)}
            >
              {`${choice.label} (${choice.possible})`}
            </Button>
          ))}
        </Box>
      )}
      {chosen && (
        <BulkDialog
          kind={chosen.kind}
          action={chosen.name}
          label={chosen.label}
          onBehalfOf={chosen.onBehalfOf?.fullName}
          meant={{ filter: { ...meant, kind: chosen.kind } }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Box>
  );
}
