import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { useState } from 'react';
import { OrganisationsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useSettled } from '../frame/useSettled.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import type { UnitRef } from './draft.ts';

interface UnitSearchProps {
  label: string;
  chosen: UnitRef[];
  onChange: (chosen: UnitRef[]) => void;
  /** Any number of them; else the last one chosen counts. */
  many?: boolean;
  /** Only those that others may stand under. */
  upper?: boolean;
  /** Only those immediately under this one. */
  under?: string;
  /** Organisations that the same decision founds. */
  more?: UnitRef[];
  help?: string;
  error?: string;
  required?: boolean;
}

const SHOWN = 8;

/** Finds organisations by name or symbol, and keeps those chosen in sight. */
export function UnitSearch(props: UnitSearchProps) {
  const {
    label,
    chosen,
    onChange,
    many = false,
    upper = false,
    under,
    more = [],
    help,
    error,
    required,
  } = props;
  const words = useWords();
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim(), 250);
  const kindIn = upper ? ['UpperUnion', 'ProvincialFederation'] : null;
  // The few upper unions are offered as they are.
  const isAsked = text !== '' || (upper && chosen.length === 0);
  const { data } = useAsk(
    OrganisationsDocument,
    { filter: { text, kindIn, parentId: under ?? null }, first: SHOWN },
    { enabled: isAsked, keep: true },
  );
  const listed = isAsked ? (data?.organisations.edges.map(({ node }) => node) ?? []) : [];
  const found = [...(isAsked ? more : []), ...listed].filter(
    ({ id }) => !chosen.some((one) => one.id === id),
  );
  const choose = (unit: UnitRef) => {
    onChange(many ? [...chosen, unit] : [unit]);
    setTyped('');
  };
  return (
    <Box>
      <Field label={label} help={help} error={error} required={required}>
        {(wiring) => (
          <>
            {chosen.map(({ id, name }) => (
              <Box key={id} sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.75 }}>
                <Box sx={{ flex: 1, minWidth: 0, fontWeight: 500 }}>{name}</Box>
                <Button
                  aria-label={words('reorganisation.remove', { name })}
                  onClick={() => onChange(chosen.filter((one) => one.id !== id))}
                >
                  ✕
                </Button>
              </Box>
            ))}
            {(many || chosen.length === 0) && (
              <TextInput
                wiring={wiring}
                type="search"
                value={typed}
                placeholder={words('reorganisation.unitSearch')}
                onChange={setTyped}
              />
            )}
          </>
        )}
      </Field>
      {isAsked && data && (many || chosen.length === 0) && (
        <Box
          role="group"
          aria-label={label}
          sx={{ border: 1, borderColor: 'divider', borderRadius: 1, mt: 0.5, bgcolor: 'background.paper' }}
        >
          {found.length === 0 && (
            <Box sx={{ px: 2, py: 1, color: 'text.secondary' }}>{words('reorganisation.unitNone')}</Box>
          )}
          {found.map(({ id, name }) => (
            <ButtonBase
              key={id}
              onClick={() => choose({ id, name })}
              sx={{
                display: 'block',
                width: '100%',
                textAlign: 'left',
                px: 2,
                py: 1,
                font: 'inherit',
                '&:hover, &:focus-visible': { bgcolor: 'accentSoft' },
              }}
            >
              {name}
            </ButtonBase>
          ))}
        </Box>
      )}
    </Box>
  );
}
