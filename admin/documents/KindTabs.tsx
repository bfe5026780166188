import Box from '@mui/material/Box';
import { useWords } from '../i18n/useWords.ts';
import { useFlows } from '../frame/useFlows.ts';
import { To } from '../shared/To.tsx';
import { listPath } from './listPath.ts';

/** On the list of everything: straight to one kind. */
export function KindTabs() {
  const words = useWords();
  const flows = useFlows();
  return (
    <Box
      component="nav"
      aria-label={words('documents.kinds')}
      sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mb: 2 }}
    >
      {flows.map((flow) => (
        <To key={flow.kind} to={listPath(flow.kind)} sx={{ fontWeight: 600, py: 0.5 }}>
          {flow.label}
        </To>
      ))}
    </Box>
  );
}
