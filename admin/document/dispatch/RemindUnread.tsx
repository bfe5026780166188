import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { RemindUnreadDocument } from '../../data/generated/operations.ts';
import { faultOf } from '../../data/faults.ts';
import { useReadAgain, useSend } from '../../data/useAsk.ts';
import { useWords } from '../../i18n/useWords.ts';
import { showDateTime } from '../../shared/format.ts';
import type { DocumentParts } from '../useDocument.ts';

interface RemindUnreadProps {
  documentId: string;
  counts: NonNullable<DocumentParts['dispatchCounts']>;
}

/** One act reminds all who have not read it. */
export function RemindUnread({ documentId, counts: { unread, remindedAt } }: RemindUnreadProps) {
  const words = useWords();
  const notify = useNotify();
  const send = useSend();
  const readAgain = useReadAgain();
  const [busy, setBusy] = useState(false);
  const remind = async () => {
    setBusy(true);
    try {
      const { remindUnread: answer } = await send(RemindUnreadDocument, { documentId });
      if (answer.__typename === 'UnreadReminded')
        notify(words('dispatch.reminded', { smart_count: answer.recipients }), { type: 'success' });
      else notify(answer.blockers.map(({ message }) => message).join(' '), { type: 'warning' });
      await readAgain();
    } catch (error) {
      notify(words(`faults.${faultOf(error).code}`), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
      {unread > 0 ? (
        <Button variant="contained" disabled={busy} onClick={() => void remind()}>
          {words('dispatch.remind', { smart_count: unread })}
        </Button>
      ) : (
        <Box sx={{ color: 'good.ink', fontWeight: 600 }}>{words('dispatch.allRead')}</Box>
      )}
      {remindedAt && (
        <Box sx={{ fontSize: '0.9375rem', color: 'text.secondary' }}>
          {words('dispatch.remindedAt', { at: showDateTime(remindedAt) })}
        </Box>
      )}
    </Box>
  );
}
