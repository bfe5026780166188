import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import type { AttachmentPurpose } from '../data/generated/operations.ts';
import { useViewer } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { FileInput } from '../shared/FileInput.tsx';
import { Pick } from '../shared/Pick.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { useAttach } from './useAttach.ts';
import type { DocumentParts } from './useDocument.ts';

/** Uploads a file and binds it to the document; an issued one may carry its signed scan. */
export function AttachForm({ document }: { document: DocumentParts }) {
  const words = useWords();
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState('');
  const issued = document.issuedOn !== null;
  // Who issued it signs and seals it; what others add is something else.
  const isOwn = useViewer()?.offices.some(({ organisation }) => organisation.id === document.organisation.id);
  const [chosen, setPurpose] = useState<AttachmentPurpose>();
  const purpose = chosen ?? (issued && isOwn ? 'SIGNED_SCAN' : 'ATTACHMENT');
  const { attach, busy, problem } = useAttach(document.id);
  const purposes: AttachmentPurpose[] = issued
    ? ['SIGNED_SCAN', 'ATTACHMENT', 'EVIDENCE']
    : ['ATTACHMENT', 'EVIDENCE'];
  const submit = async () => {
    const done = await attach(file, purpose, title);
    if (!done) return;
    notify(words('document.attachDone', { name: done }), { type: 'success' });
    setFile(undefined);
    setTitle('');
    if (input.current) input.current.value = '';
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        p: 2.5,
        display: 'grid',
        gap: 2,
      }}
    >
      <Typography variant="h3" component="h2">
        {words('document.attachAdd')}
      </Typography>
      <Field
        label={words('document.attachPurpose')}
        help={purpose === 'SIGNED_SCAN' ? words('document.attachScanHelp') : undefined}
      >
        {(wiring) => (
          <Pick
            wiring={wiring}
            value={purpose}
            options={purposes.map((each) => ({ value: each, label: words(`document.purpose${each}`) }))}
            onChange={(next) => setPurpose(next as AttachmentPurpose)}
          />
        )}
      </Field>
      <Field label={words('document.attachFile')} help={words('document.attachHelp')}>
        {(wiring) => <FileInput wiring={wiring} ref={input} file={file} onChange={setFile} />}
      </Field>
      <Field label={words('document.attachTitle')}>
        {(wiring) => <TextInput wiring={wiring} value={title} onChange={setTitle} placeholder={file?.name} />}
      </Field>
      {problem && (
        <Alert severity="error" variant="outlined">
          {problem}
        </Alert>
      )}
      <Button type="submit" variant="contained" aria-disabled={busy} sx={{ justifySelf: 'start' }}>
        {words(busy ? 'document.attachBusy' : 'document.attachAdd')}
      </Button>
    </Box>
  );
}
