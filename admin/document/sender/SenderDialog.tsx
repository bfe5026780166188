import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  type BlockerTextFragment,
  EraseSenderDocument,
  ReadSenderDocument,
} from '../../data/generated/operations.ts';
import { useReadAgain, useSend } from '../../data/useAsk.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ChangeDialog } from '../../shared/ChangeDialog.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextInput } from '../../shared/TextInput.tsx';

interface SenderDialogProps {
  documentId: string;
  act: 'read' | 'erase';
  onClose: () => void;
}

/** Asks why, and says before anything happens that it will stand in the history. */
export function SenderDialog({ documentId, act, onClose }: SenderDialogProps) {
  const words = useWords();
  const send = useSend();
  const readAgain = useReadAgain();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [trouble, setTrouble] = useState<{ blockers?: BlockerTextFragment[]; error?: unknown }>({});
  const isRead = act === 'read';
  const title = words(isRead ? 'document.senderRead' : 'document.senderErase');

  const submit = async () => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    setTrouble({});
    try {
      const variables = { documentId, reason };
      const result = isRead
        ? (await send(ReadSenderDocument, variables)).readSender
        : (await send(EraseSenderDocument, variables)).eraseSender;
      if (result.__typename === 'InvalidInput')
        setFault(result.errors.map(({ message }) => message).join(' '));
      else if (result.__typename === 'ActionRefused') setTrouble({ blockers: result.blockers });
      else {
        await readAgain();
        onClose();
      }
    } catch (error) {
      setTrouble({ error });
    }
    setBusy(false);
  };

  return (
    <ChangeDialog
      title={title}
      submit={title}
      danger={!isRead}
      busy={busy}
      trouble={trouble}
      refused={words('document.senderRefused')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Typography>{words(isRead ? 'document.senderReadSays' : 'document.senderEraseSays')}</Typography>
      <Field label={words('document.senderReason')} error={fault}>
        {(wiring) => <TextInput wiring={wiring} value={reason} onChange={setReason} multiline minRows={2} />}
      </Field>
    </ChangeDialog>
  );
}
