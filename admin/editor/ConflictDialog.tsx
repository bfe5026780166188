import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { DocumentPageDocument } from '../data/generated/operations.ts';
import { useRemember, useSend } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';
import { Problem } from '../shared/Problem.tsx';
import type { Conflict } from './useSave.ts';

interface ConflictDialogProps {
  documentId: string;
  conflict: Conflict;
  onMine: (version: number) => void;
  onTheirs: (theirs: { content: unknown; title: string; version: number }) => void;
  onClose: () => void;
}

/** Somebody saved in between: both versions live, one chooses which is written on. */
export function ConflictDialog({ documentId, conflict, onMine, onTheirs, onClose }: ConflictDialogProps) {
  const words = useWords();
  const send = useSend();
  const remember = useRemember();
  const [error, setError] = useState<unknown>();
  const openTheirs = async () => {
    try {
      const answer = await send(DocumentPageDocument, { id: documentId });
      if (!answer.document) return;
      remember(DocumentPageDocument, { id: documentId }, answer);
      const { content, title, version } = answer.document;
      onTheirs({ content, title, version });
    } catch (fault) {
      setError(fault);
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="conflict-title" maxWidth="sm">
      <DialogTitle id="conflict-title" variant="h2">
        {words('editor.conflictTitle')}
      </DialogTitle>
      <DialogContent>
        <Typography>
          {words('editor.conflict', {
            name: conflict.changedBy ?? words('editor.conflictSomebody'),
            at: conflict.changedAt ? showDateTime(conflict.changedAt) : '',
          })}
        </Typography>
        <Typography sx={{ mt: 1, color: 'text.secondary' }}>{words('editor.conflictHelp')}</Typography>
        {error !== undefined && <Problem error={error} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5, flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>{words('common.cancel')}</Button>
        <Button variant="outlined" onClick={() => void openTheirs()}>
          {words('editor.conflictTheirs')}
        </Button>
        <Button variant="contained" onClick={() => onMine(conflict.version)}>
          {words('editor.conflictMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
