import { useState } from 'react';
import { useNotify } from 'react-admin';
import { type EvidenceItem, RecordCadreEvidenceDocument } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';
import { Choices } from '../shared/Choices.tsx';
import { Field } from '../shared/Field.tsx';
import { FileInput } from '../shared/FileInput.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { items } from './items.ts';
import { useWrite } from './useWrite.ts';

interface AddEvidenceDialogProps {
  organisationId: string;
  year: number;
  first: EvidenceItem;
  onClose: () => void;
}

/** Adds what shows that a unit did one of the three in a year. */
export function AddEvidenceDialog({ organisationId, year, first, onClose }: AddEvidenceDialogProps) {
  const words = useWords();
  const notify = useNotify();
  const { writeWithFile, busy, trouble, faultAt } = useWrite();
  const [item, setItem] = useState(first);
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const noted = note.trim() !== '';
  const submit = async () => {
    setTried(true);
    if (!file || !noted) return;
    const done = await writeWithFile(
      file,
      RecordCadreEvidenceDocument,
      (fileId) => ({ input: { organisationId, year, item, note, fileId } }),
      (data) => data.recordCadreEvidence,
    );
    if (!done) return;
    notify(words('cadres.evidenceAdded'), { type: 'success' });
    onClose();
  };
  return (
    <ChangeDialog
      title={`${words('cadres.evidenceAdd')}, ${words('common.yearOf', { year }).toLowerCase()}`}
      submit={words('cadres.evidenceSubmit')}
      refused={words('cadres.evidenceRefused')}
      busy={busy}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Choices
        label={words('cadres.evidenceItem')}
        value={item}
        options={items.map((value) => ({ value, label: words(`cadres.item${value}`) }))}
        onChange={(chosen) => setItem(chosen as EvidenceItem)}
      />
      <Field
        required
        label={words('cadres.evidenceNote')}
        help={words('cadres.evidenceNoteHelp')}
        error={tried && !noted ? words('cadres.missing') : faultAt('note')}
      >
        {(wiring) => <TextInput wiring={wiring} multiline minRows={2} value={note} onChange={setNote} />}
      </Field>
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
