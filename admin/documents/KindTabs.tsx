import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useNavigate } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';
import { type FlowHead, useFlows } from '../frame/useFlows.ts';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { To } from '../shared/To.tsx';
import { listPath } from './listPath.ts';

/** On the list of everything: straight to one kind. */
export function KindTabs() {
  const flows = useFlows();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  return narrow ? <KindPick flows={flows} /> : <KindLinks flows={flows} />;
}

function KindLinks({ flows }: { flows: FlowHead[] }) {
  const words = useWords();
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

/** On a phone so many links would fill the screen. */
function KindPick({ flows }: { flows: FlowHead[] }) {
  const words = useWords();
  const navigate = useNavigate();
  return (
    <Box sx={{ mb: 1.5 }}>
      <Field label={words('documents.kinds')}>
        {(wiring) => (
          <Pick
            wiring={wiring}
            value=""
            blank={words('documents.anyKind')}
            options={flows.map(({ kind, label }) => ({ value: kind, label }))}
            onChange={(kind) => kind && navigate(listPath(kind))}
          />
        )}
      </Field>
    </Box>
  );
}
