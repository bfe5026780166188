import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { faultOf } from '../data/faults.ts';
import { AddCommentDocument } from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { PersonMark } from '../frame/AccountMenu.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { showDateTime } from '../shared/format.ts';
import { TextInput } from '../shared/TextInput.tsx';
import type { DocumentParts } from './useDocument.ts';

/** What people say to one another about the document. */
export function CommentsTab({ document }: { document: DocumentParts }) {
  const words = useWords();
  return (
    <Box sx={{ maxWidth: 760 }}>
      {document.comments.length === 0 && (
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>{words('document.commentNone')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2.5, mb: 3 }}>
        {document.comments.map(({ id, author, at, text }) => (
          <Box component="li" key={id} sx={{ display: 'flex', gap: 1.5 }}>
            <PersonMark fullName={author?.fullName ?? '?'} size={36} />
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="body2">
                <strong>{author?.fullName ?? words('history.outOfSight')}</strong>
                <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
                  {showDateTime(at)}
                </Box>
              </Typography>
              <Typography sx={{ whiteSpace: 'pre-line', maxWidth: '72ch' }}>{text}</Typography>
            </Box>
          </Box>
        ))}
      </Box>
      <NewComment documentId={document.id} />
    </Box>
  );
}

function NewComment({ documentId }: { documentId: string }) {
  const words = useWords();
  const send = useSend();
  const readAgain = useReadAgain();
  const notify = useNotify();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const submit = async () => {
    if (busy || !text.trim()) return;
    setBusy(true);
    setError(undefined);
    try {
      const { addComment: result } = await send(AddCommentDocument, { input: { documentId, text } });
      if (result.__typename === 'InvalidInput')
        setError(result.errors.map((fault) => fault.message).join(' '));
      else setText('');
      await readAgain();
    } catch (fault) {
      notify(words(`faults.${faultOf(fault).code}`), { type: 'error' });
    }
    setBusy(false);
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}
    >
      <Box sx={{ width: '100%' }}>
        <Field label={words('document.commentLabel')} help={words('document.commentHelp')} error={error}>
          {(wiring) => <TextInput wiring={wiring} value={text} onChange={setText} multiline minRows={3} />}
        </Field>
      </Box>
      <Button type="submit" variant="contained" disabled={busy || !text.trim()}>
        {words('document.commentAdd')}
      </Button>
    </Box>
  );
}
