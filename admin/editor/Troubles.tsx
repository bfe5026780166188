import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useEffect, useRef } from 'react';
import type { BlockerTextFragment } from '../data/generated/operations.ts';
import { BlockerLines } from '../document/act/BlockerLines.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Problem } from '../shared/Problem.tsx';
import type { PlacedFault } from './faultPlaces.ts';

interface TroublesProps {
  document: { id: string; editable: boolean };
  faults: PlacedFault[];
  blockers: BlockerTextFragment[];
  error: unknown;
  onGo: (path: string) => void;
}

/** Why it was not saved, counted at the top, each line a way to its field. */
export function Troubles({ document, faults, blockers, error, onGo }: TroublesProps) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const stopped = faults.length > 0 || blockers.length > 0 || error !== undefined;
  useEffect(() => {
    if (stopped) box.current?.focus();
  }, [stopped, faults, blockers, error]);
  if (!stopped) return null;
  return (
    <Box ref={box} tabIndex={-1} role="alert" sx={{ outline: 'none' }}>
      {faults.length > 0 && (
        <Alert severity="error" variant="outlined" sx={{ fontSize: '1rem', bgcolor: 'background.paper' }}>
          <strong>{words('editor.faults', { smart_count: faults.length })}</strong>
          <Box>{words('editor.faultsHelp')}</Box>
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
            {faults.map((fault) => (
              <li key={fault.path + fault.message}>
                <Link
                  component="button"
                  type="button"
                  onClick={() => onGo(fault.path)}
                  sx={{ font: 'inherit', textAlign: 'left' }}
                >
                  {`${fault.place}: ${fault.message}`}
                </Link>
              </li>
            ))}
          </Box>
        </Alert>
      )}
      {blockers.length > 0 && (
        <Alert severity="error" variant="outlined">
          <BlockerLines blockers={blockers} document={document} />
        </Alert>
      )}
      {error !== undefined && <Problem error={error} />}
    </Box>
  );
}
