import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { describeForm } from '../../../workflows/kit/index.ts';
import { RevisionContentDocument } from '../../data/generated/operations.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { FlowParts } from '../../kit/useFlow.ts';
import { Busy } from '../../shared/Busy.tsx';
import { showDateTime } from '../../shared/format.ts';
import { Problem } from '../../shared/Problem.tsx';
import { ContentView } from '../content/ContentView.tsx';

interface ThenDialogProps {
  documentId: string;
  no: number;
  parts: FlowParts | null;
  onClose: () => void;
}

/** The content as it was then. */
export function ThenDialog({ documentId, no, parts, onClose }: ThenDialogProps) {
  const words = useWords();
  const { data, error } = useAsk(RevisionContentDocument, { id: documentId, no });
  const revision = data?.document?.revision;
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="then-title">
      <DialogTitle id="then-title" variant="h1">
        {words('history.thenTitle', { no })}
      </DialogTitle>
      <DialogContent>
        {error && <Problem error={error} />}
        {!revision && !error && <Busy />}
        {revision && (
          <>
            <Typography variant="h2" component="p">
              {revision.title}
            </Typography>
            <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 3 }}>
              {words('history.thenBy', {
                name: revision.savedBy?.fullName ?? words('history.outOfSight'),
                at: showDateTime(revision.savedAt),
              })}
            </Typography>
            {parts && (
              <ContentView
                fields={describeForm(parts.flow.form)}
                labels={parts.labels}
                content={revision.content}
              />
            )}
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {revision && (
          <Button component="a" href={revision.pdfUrl} target="_blank" rel="noopener">
            {words('document.openPdf')}
          </Button>
        )}
        <Button variant="contained" onClick={onClose}>
          {words('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
