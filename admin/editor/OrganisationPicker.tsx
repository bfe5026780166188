import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import { useState } from 'react';
import { OrganisationsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useSettled } from '../frame/useSettled.ts';
import { useWords } from '../i18n/useWords.ts';
import { isRow, textOf } from '../kit/contentValues.ts';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';

interface OrganisationPickerProps {
  id: string;
  label: string;
  help?: string;
  error?: string;
  /** Only those right under this one. */
  under?: string;
  value: unknown;
  onChange: (value: { organisationId: string; name: string } | undefined) => void;
}

const MOST_SHOWN = 8;

/** One organisation by name: the one chosen, to be taken away again, or a search. */
export function OrganisationPicker(props: OrganisationPickerProps) {
  const { id, label, help, error, under, value, onChange } = props;
  const words = useWords();
  const [typed, setTyped] = useState('');
  const text = useSettled(typed, 250).trim();
  const { data } = useAsk(
    OrganisationsDocument,
    { filter: { text, ...(under ? { parentId: under } : {}) }, first: MOST_SHOWN },
    { enabled: text !== '', keep: true },
  );
  if (isRow(value))
    return (
      <Box id={id} role="group" aria-label={label} tabIndex={-1} sx={{ outline: 'none' }}>
        <Box sx={{ fontWeight: 600, mb: 0.75 }}>{label}</Box>
        <Button
          variant="outlined"
          endIcon={<Close />}
          aria-label={words('editor.remove', { name: textOf(value['name']) })}
          onClick={() => onChange(undefined)}
        >
          {textOf(value['name'])}
        </Button>
        {error && <Box sx={{ color: 'error.main', fontWeight: 600, fontSize: '0.875rem' }}>{error}</Box>}
      </Box>
    );
  const found = text === '' ? [] : (data?.organisations.edges.map((edge) => edge.node) ?? []);
  return (
    <Box>
      <Field id={id} label={label} help={help ?? words('dispatch.findUnit')} error={error}>
        {(wiring) => <TextInput wiring={wiring} value={typed} onChange={setTyped} />}
      </Field>
      <Box sx={{ display: 'grid', justifyItems: 'start', mt: 0.5 }}>
        {found.map((one) => (
          <Button
            key={one.id}
            size="small"
            startIcon={<Add />}
            onClick={() => {
              setTyped('');
              onChange({ organisationId: one.id, name: one.name });
            }}
          >
            {one.name}
          </Button>
        ))}
        {text !== '' && data && found.length === 0 && <Box>{words('dispatch.noUnit')}</Box>}
      </Box>
    </Box>
  );
}
