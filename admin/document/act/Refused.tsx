import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/useWords.ts';
import type { DocumentParts } from '../useDocument.ts';
import { BlockerLines } from './BlockerLines.tsx';

interface RefusedProps {
  actions: DocumentParts['availableActions'];
  document: DocumentParts;
  onClose: () => void;
}

/** What makes sense here but is not possible now, each with its reasons. */
export function Refused({ actions, document, onClose }: RefusedProps) {
  const words = useWords();
  const blocked = document.editable ? [] : document.editBlockers;
  return (
    <Box sx={{ maxHeight: '45vh', overflowY: 'auto', borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ maxWidth: 1440, mx: 'auto', px: { xs: 2, md: 4 }, py: 2 }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, alignItems: 'center' }}>
          <Typography variant="h3" component="h2">
            {words('document.whyTitle')}
          </Typography>
          <Button onClick={onClose}>{words('common.close')}</Button>
        </Box>
        <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.25 }}>
          {blocked.length > 0 && (
            <div>
              <Box component="dt" sx={{ fontWeight: 600 }}>
                {words('document.edit')}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                <BlockerLines blockers={blocked} document={document} onFollow={onClose} />
              </Box>
            </div>
          )}
          {ordered(actions).map((action) => (
            <div key={action.name}>
              <Box component="dt" sx={{ fontWeight: 600 }}>
                {action.label}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                <BlockerLines blockers={action.blockers} document={document} onFollow={onClose} />
              </Box>
            </div>
          ))}
        </Box>
      </Box>
    </Box>
  );
}

// What I could mend comes before what is for others to do.
function ordered(actions: DocumentParts['availableActions']): DocumentParts['availableActions'] {
  const forOthers = (action: DocumentParts['availableActions'][number]) =>
    action.blockers.some((blocker) => blocker.code === 'not-authorised') ? 1 : 0;
  return [...actions].sort((one, other) => forOthers(one) - forOthers(other));
}
