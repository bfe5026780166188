import Typography from '@mui/material/Typography';
import { useWords } from '../i18n/useWords.ts';
import type { DocumentParts } from './useDocument.ts';

/** Told to whoever can do something here: the rules of this document are not the newest ones. */
export function EarlierFlow({ document }: { document: DocumentParts }) {
  const words = useWords();
  const { flowVersion: version, newerFlowVersion: newest, editable, availableActions } = document;
  const isConcerned = editable || availableActions.some(({ allowed }) => allowed);
  if (newest === null || !isConcerned) return null;
  return (
    <Typography variant="body2" component="p" role="note" sx={{ mb: 2, color: 'text.secondary' }}>
      {words('document.earlierFlow', { version, newest })} {words('document.earlierFlowHelp')}
    </Typography>
  );
}
