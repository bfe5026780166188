import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import type { FlowHead } from '../frame/useFlows.ts';
import { useSettled } from '../frame/useSettled.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { ToggleChip } from '../shared/ToggleChip.tsx';
import { recentYears } from '../shared/years.ts';

export interface DocumentFilters {
  text?: string;
  year?: number;
  state?: string;
  late?: true;
  draftedByMe?: true;
  waitingForMe?: true;
}

interface FiltersProps {
  flow: FlowHead | undefined;
  filters: DocumentFilters;
  sort: { field: string; order: 'ASC' | 'DESC' };
  onFilter: (filters: DocumentFilters) => void;
  onSort: (sort: { field: string; order: 'ASC' | 'DESC' }) => void;
}

const sorts = [
  { field: 'updatedAt', order: 'DESC', label: 'documents.sortUpdated' },
  { field: 'dueAt', order: 'ASC', label: 'documents.sortDue' },
  { field: 'title', order: 'ASC', label: 'documents.sortTitle' },
  { field: 'organisation', order: 'ASC', label: 'documents.sortOrganisation' },
] as const;

/** What narrows the list, all in sight: words, year, state, and three yes-or-no questions. */
export function Filters({ flow, filters, sort, onFilter, onSort }: FiltersProps) {
  const words = useWords();
  const change = (part: DocumentFilters) => onFilter(withoutBlanks({ ...filters, ...part }));
  const toggle = (key: 'late' | 'draftedByMe' | 'waitingForMe', label: string) => (
    <ToggleChip
      pressed={filters[key] === true}
      onPress={() => change({ [key]: filters[key] ? undefined : true })}
    >
      {label}
    </ToggleChip>
  );
  return (
    <Box
      role="search"
      aria-label={words('documents.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2 }}
    >
      <Box sx={{ flex: { xs: '1 1 100%', sm: '1 1 220px' }, maxWidth: { sm: 320 } }}>
        <SearchWords text={filters.text ?? ''} onText={(text) => change({ text })} />
      </Box>
      <Box sx={{ flex: { xs: '1 1 40%', sm: 'none' }, minWidth: 130 }}>
        <Field label={words('common.year')} hideLabel>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={String(filters.year ?? '')}
              blank={words('documents.anyYear')}
              options={recentYears().map((year) => ({
                value: String(year),
                label: words('common.yearOf', { year }),
              }))}
              onChange={(year) => change({ year: year ? Number(year) : undefined })}
            />
          )}
        </Field>
      </Box>
      {flow && (
        <Box sx={{ flex: { xs: '1 1 50%', sm: 'none' }, maxWidth: { sm: 240 } }}>
          <Field label={words('common.state')} hideLabel>
            {(wiring) => (
              <Pick
                wiring={wiring}
                value={filters.state ?? ''}
                blank={words('documents.anyState')}
                options={flow.states.map(({ name, label }) => ({ value: name, label }))}
                onChange={(state) => change({ state })}
              />
            )}
          </Field>
        </Box>
      )}
      {toggle('waitingForMe', words('documents.waiting'))}
      {toggle('late', words('documents.late'))}
      {toggle('draftedByMe', words('documents.mine'))}
      {Object.keys(filters).length > 0 && (
        <Button onClick={() => onFilter({})}>{words('documents.clear')}</Button>
      )}
      <Box sx={{ ml: { sm: 'auto' }, minWidth: 170, flex: { xs: '1 1 100%', sm: 'none' } }}>
        <Field label={words('documents.sort')} hideLabel>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={sort.field}
              options={sorts.map(({ field, label }) => ({ value: field, label: words(label) }))}
              onChange={(field) => onSort(sorts.find((each) => each.field === field) ?? sorts[0])}
            />
          )}
        </Field>
      </Box>
    </Box>
  );
}

function SearchWords({ text, onText }: { text: string; onText: (text: string) => void }) {
  const words = useWords();
  const [typed, setTyped] = useState(text);
  const settled = useSettled(typed, 300);
  useEffect(() => {
    if (settled !== text) onText(settled);
    // Only what was typed asks again; a filter cleared elsewhere must not come back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  return (
    <Field label={words('documents.search')} hideLabel>
      {(wiring) => (
        <TextInput
          wiring={wiring}
          type="search"
          value={typed}
          placeholder={words('documents.searchHint')}
          onChange={setTyped}
        />
      )}
    </Field>
  );
}

function withoutBlanks(filters: DocumentFilters): DocumentFilters {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''),
  );
}
