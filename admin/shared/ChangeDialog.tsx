import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useWords } from '../i18n/useWords.ts';
import type { BlockerTextFragment } from '../data/generated/operations.ts';
import { Problem } from './Problem.tsx';
import { useStrayClose } from './useStrayClose.ts';

interface ChangeDialogProps {
  title: string;
  submit: string;
  danger?: boolean;
  busy: boolean;
  /** Why nothing was written: reasons under their heading, or what failed. */
  trouble: { blockers?: BlockerTextFragment[]; error?: unknown };
  refused?: string;
  onSubmit: () => void;
  onClose: () => void;
  children: React.ReactNode;
}

/** A form over the page: what stands in the way is said under the fields, beside the button. */
export function ChangeDialog(props: ChangeDialogProps) {
  const words = useWords();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const { title, submit, refused, danger, busy, trouble, onSubmit, onClose, children } = props;
  const { onTyped, onStray } = useStrayClose(onClose);
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={narrow}
      onClose={busy ? undefined : onStray}
      aria-labelledby="change-title"
    >
      <Box
        component="form"
        noValidate
        onChange={onTyped}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}
      >
        <DialogTitle id="change-title" variant="h1" sx={{ pb: 1 }}>
          {title}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.5, alignContent: 'start' }}>{children}</DialogContent>
        <Box role="alert" sx={{ px: 3 }}>
          {trouble.blockers && trouble.blockers.length > 0 && (
            <Alert severity="error" variant="outlined">
              <strong>{refused}</strong>
              <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                {trouble.blockers.map((blocker) => (
                  <li key={blocker.code + blocker.message}>{blocker.message}</li>
                ))}
              </Box>
            </Alert>
          )}
          {trouble.error !== undefined && <Problem error={trouble.error} />}
        </Box>
        <DialogActions sx={{ px: 3, pb: 2.5, pt: 2, gap: 1, flexWrap: 'wrap-reverse' }}>
          <Button onClick={onClose} disabled={busy}>
            {words('common.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            size="large"
            color={danger ? 'error' : 'primary'}
            aria-disabled={busy}
            sx={{ flex: { xs: 1, sm: 'none' } }}
          >
            {busy ? words('common.sending') : submit}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
