import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { AddCadreEntryDocument, type AddCadreEntryInput } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';
import { Choices } from '../shared/Choices.tsx';
import { DateInput } from '../shared/DateInput.tsx';
import { isDay } from '../shared/dates.ts';
import { Field } from '../shared/Field.tsx';
import { FileInput } from '../shared/FileInput.tsx';
import { NumberInput } from '../shared/NumberInput.tsx';
import { Segments } from '../shared/Segments.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { useWrite } from './useWrite.ts';

/** Half-typed numbers and days stay as they are until they are understood. */
interface Typed {
  entry: 'TRAINING' | 'CERTIFICATE';
  title: string;
  on?: string;
  subject: string;
  hours?: number | string;
  attendedPercent?: number | string;
  passed?: boolean;
  number: string;
}

type Part = Exclude<keyof Typed, 'entry'>;

const parts: Record<Typed['entry'], Part[]> = {
  TRAINING: ['title', 'on', 'subject', 'hours', 'attendedPercent', 'passed'],
  CERTIFICATE: ['title', 'on', 'number'],
};

/** Brings a course or a certificate from outside, with the paper that shows it. */
export function AddEntryDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const words = useWords();
  const notify = useNotify();
  const { writeWithFile, busy, trouble, faultAt } = useWrite();
  const [typed, setTyped] = useState<Typed>({ entry: 'TRAINING', title: '', subject: '', number: '' });
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const type = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const asked = parts[typed.entry];
  const errorOf = (part: Part) => (tried && isMissing(typed, part) ? words('cadres.missing') : faultAt(part));

  const submit = async () => {
    setTried(true);
    if (!file || asked.some((part) => isMissing(typed, part))) return;
    const brought = Object.fromEntries(asked.map((part) => [part, typed[part]]));
    const done = await writeWithFile(
      file,
      AddCadreEntryDocument,
      (fileId) => ({
        input: { ...brought, personId, entry: typed.entry, fileId } as AddCadreEntryInput,
      }),
      (data) => data.addCadreEntry,
    );
    if (!done) return;
    notify(words('cadres.addDone'), { type: 'success' });
    onClose();
  };

  return (
    <ChangeDialog
      title={words('cadres.add')}
      submit={words('cadres.addSubmit')}
      refused={words('cadres.addRefused')}
      busy={busy}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Typography>{words('cadres.addLead')}</Typography>
      <Segments
        label={words('cadres.addKind')}
        value={typed.entry}
        options={(['TRAINING', 'CERTIFICATE'] as const).map((value) => ({
          value,
          label: words(`cadres.${value}`),
        }))}
        onChange={(entry) => type({ entry: entry as Typed['entry'] })}
      />
      <Field required label={words('cadres.addTitle')} error={errorOf('title')}>
        {(wiring) => <TextInput wiring={wiring} value={typed.title} onChange={(title) => type({ title })} />}
      </Field>
      <Field required label={words('cadres.addOn')} error={errorOf('on')}>
        {(wiring) => <DateInput wiring={wiring} value={typed.on} onChange={(on) => type({ on })} />}
      </Field>
      {typed.entry === 'CERTIFICATE' && (
        <Field required label={words('cadres.addNumber')} error={errorOf('number')}>
          {(wiring) => (
            <TextInput wiring={wiring} value={typed.number} onChange={(number) => type({ number })} />
          )}
        </Field>
      )}
      {typed.entry === 'TRAINING' && (
        <>
          <Field required label={words('cadres.addSubject')} error={errorOf('subject')}>
            {(wiring) => (
              <TextInput wiring={wiring} value={typed.subject} onChange={(subject) => type({ subject })} />
            )}
          </Field>
          <Field required label={words('cadres.addHours')} error={errorOf('hours')}>
            {(wiring) => (
              <NumberInput wiring={wiring} value={typed.hours} onChange={(hours) => type({ hours })} />
            )}
          </Field>
          <Field required label={words('cadres.addAttended')} error={errorOf('attendedPercent')}>
            {(wiring) => (
              <NumberInput
                wiring={wiring}
                value={typed.attendedPercent}
                unit="%"
                onChange={(attendedPercent) => type({ attendedPercent })}
              />
            )}
          </Field>
          <Choices
            required
            label={words('cadres.addPassed')}
            value={typed.passed === undefined ? '' : String(typed.passed)}
            options={[
              { value: 'true', label: words('cadres.passed') },
              { value: 'false', label: words('cadres.failed') },
            ]}
            onChange={(passed) => type({ passed: passed === 'true' })}
            error={errorOf('passed')}
          />
        </>
      )}
      <Field
        required
        label={words('cadres.addFile')}
        help={words('document.attachHelp')}
        error={tried && !file ? words('cadres.missingFile') : faultAt('fileId')}
      >
        {(wiring) => <FileInput wiring={wiring} onChange={setFile} />}
      </Field>
    </ChangeDialog>
  );
}

function isMissing(typed: Typed, part: Part): boolean {
  const value = typed[part];
  if (part === 'on') return typeof value !== 'string' || !isDay(value);
  if (part === 'hours') return typeof value !== 'number';
  if (part === 'attendedPercent') return !Number.isInteger(value);
  return typeof value === 'string' ? value.trim() === '' : value === undefined;
}
