import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type RefObject, useEffect } from 'react';
import { useBlocker } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';

interface LeaveGuardProps {
  dirty: boolean;
  /** Whether the document has gone out of sight, so that nothing more can be saved. */
  isGone: RefObject<boolean>;
  onSave: () => Promise<boolean>;
}

/** Leaving with unsaved work asks first; the work stays on this device either way. */
export function LeaveGuard({ dirty, isGone, onSave }: LeaveGuardProps) {
  const words = useWords();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !isGone.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  if (blocker.state !== 'blocked') return null;
  const saveAndGo = async () => {
    if (await onSave()) blocker.proceed?.();
    else blocker.reset?.();
  };
  return (
    <Dialog open onClose={() => blocker.reset?.()} aria-labelledby="leave-title">
      <DialogTitle id="leave-title" variant="h2">
        {words('editor.leave')}
      </DialogTitle>
      <DialogContent>{words('editor.leaveHelp')}</DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5, flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={() => blocker.reset?.()}>{words('editor.leaveStay')}</Button>
        <Button variant="outlined" onClick={() => blocker.proceed?.()}>
          {words('editor.leaveGo')}
        </Button>
        <Button variant="contained" onClick={() => void saveAndGo()}>
          {words('editor.leaveSave')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
