import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import type { FieldLabel, Flow, FormField } from '../../../workflows/kit/index.ts';
import { CandidatesDocument } from '../../data/generated/operations.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useSettled } from '../../frame/useSettled.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Field } from '../../shared/Field.tsx';
import { showDate } from '../../shared/format.ts';
import { Paging } from '../../shared/Paging.tsx';
import { TextInput } from '../../shared/TextInput.tsx';
import { ToggleChip } from '../../shared/ToggleChip.tsx';
import { isLike } from '../attendance/isLike.ts';
import type { DocumentParts } from '../useDocument.ts';

interface PeopleFieldProps {
  field: FormField;
  label: FieldLabel;
  flow: Flow;
  document: DocumentParts;
  value: unknown;
  error: string | undefined;
  onChange: (value: string[]) => void;
}

/** Several people: of those on the document's list, or of whoever may come to stand on it. */
export function PeopleField(props: PeopleFieldProps) {
  return props.field.of ? <OnTheList {...props} /> : <Candidates {...props} />;
}

interface Line {
  id: string;
  name: string;
  about: string;
}

function OnTheList({ flow, document, ...props }: PeopleFieldProps) {
  const [typed, setTyped] = useState('');
  const listed = flow.attendance?.attendees(document.content) ?? [];
  const people = props.field.certified
    ? listed.filter(({ certificate, withdrawnOn }) => certificate && !withdrawnOn)
    : listed;
  const lines = people.map(({ personId, fullName, office, organisation }) => ({
    ...{ id: personId, name: fullName, about: `${office} · ${organisation}` },
  }));
  const found = lines.filter(({ name, about }) => isLike(`${name} ${about}`, typed));
  return <Ticks {...props} lines={found} typed={typed} onType={setTyped} />;
}

const PER_PAGE = 20;

function Candidates({ flow, document, ...props }: PeopleFieldProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [key, setKey] = useState(true);
  const [untrained, setUntrained] = useState(false);
  const [page, setPage] = useState(1);
  const filter = { text: useSettled(typed, 250), key, untrained };
  const range = { first: PER_PAGE, skip: (page - 1) * PER_PAGE };
  const { data } = useAsk(CandidatesDocument, { documentId: document.id, filter, ...range }, { keep: true });
  const invited = new Set(flow.attendance?.attendees(document.content).map(({ personId }) => personId));
  const lines = (data?.candidates.edges ?? [])
    .map(({ node }) => node)
    .filter(({ personId }) => !invited.has(personId))
    .map(({ personId, fullName, officeLabel, organisation, trainedOn }) => ({
      ...{ id: personId, name: fullName },
      about: [
        `${officeLabel} · ${organisation}`,
        trainedOn
          ? words('attendance.trainedOn', { on: showDate(trainedOn) })
          : words('attendance.untrained'),
      ].join(' · '),
    }));
  const from = (change: () => void) => {
    change();
    setPage(1);
  };
  return (
    <Ticks {...props} lines={lines} typed={typed} onType={(next) => from(() => setTyped(next))}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ToggleChip pressed={key} onPress={() => from(() => setKey(!key))}>
          {words('attendance.keyOnly')}
        </ToggleChip>
        <ToggleChip pressed={untrained} onPress={() => from(() => setUntrained(!untrained))}>
          {words('attendance.untrainedOnly')}
        </ToggleChip>
      </Box>
      <Paging page={page} perPage={PER_PAGE} total={data?.candidates.totalCount ?? 0} onPage={setPage} />
    </Ticks>
  );
}

interface TicksProps extends Omit<PeopleFieldProps, 'flow' | 'document'> {
  lines: Line[];
  typed: string;
  onType: (typed: string) => void;
  children?: React.ReactNode;
}

function Ticks({ label, value, error, onChange, lines, typed, onType, children }: TicksProps) {
  const words = useWords();
  const chosen = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const shown = lines.map(({ id }) => id);
  const all = shown.every((id) => chosen.includes(id));
  const others = chosen.filter((id) => !shown.includes(id));
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 1 }}>
      <Box component="legend" sx={{ fontWeight: 600, p: 0 }}>
        {`${label.label} (${words('attendance.chosen', { smart_count: chosen.length })})`}
      </Box>
      {label.help && <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{label.help}</Box>}
      {error && <Box sx={{ color: 'error.main', fontWeight: 600, fontSize: '0.875rem' }}>{error}</Box>}
      <Field label={words('attendance.find')}>
        {(wiring) => <TextInput wiring={wiring} value={typed} onChange={onType} />}
      </Field>
      {children}
      {lines.length > 1 && (
        <Button
          size="small"
          onClick={() => onChange(all ? others : [...others, ...shown])}
          sx={{ justifySelf: 'start', minHeight: 44 }}
        >
          {words(all ? 'attendance.noneShown' : 'attendance.allShown', { smart_count: shown.length })}
        </Button>
      )}
      <Box>
        {lines.map(({ id, name, about }) => (
          <FormControlLabel
            key={id}
            sx={{ display: 'flex', minHeight: 44, mr: 0 }}
            control={<Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)} />}
            label={
              <>
                <Box component="span" sx={{ display: 'block', fontWeight: 500 }}>
                  {name}
                </Box>
                <Box
                  component="span"
                  sx={{ display: 'block', fontSize: '0.875rem', color: 'text.secondary' }}
                >
                  {about}
                </Box>
              </>
            }
          />
        ))}
      </Box>
    </Box>
  );
}
