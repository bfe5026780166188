import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { showDateTime } from '../../shared/format.ts';
import { Problem } from '../../shared/Problem.tsx';
import type { DocumentParts } from '../useDocument.ts';
import { BlockerLines } from './BlockerLines.tsx';
import type { Trouble } from './usePerform.ts';

interface TroubleBoxProps {
  trouble: Trouble;
  document: DocumentParts;
  onReload: () => void;
  onClose: () => void;
}

/** Why the act did not happen; what was typed stays where it is. */
export function TroubleBox(props: TroubleBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [props.trouble]);
  return (
    <Box ref={box} role="alert">
      <Told {...props} />
    </Box>
  );
}

function Told({ trouble, document, onReload, onClose }: TroubleBoxProps) {
  const words = useWords();
  switch (trouble.is) {
    case 'refused':
      return (
        <Alert severity="error" variant="outlined">
          <strong>{words('act.refused')}</strong>
          <BlockerLines blockers={trouble.blockers} document={document} onFollow={onClose} />
        </Alert>
      );
    case 'conflict':
      return (
        <Alert severity="warning" variant="outlined">
          <Box sx={{ fontWeight: 600 }}>{words('act.conflictTitle')}</Box>
          {trouble.changedBy && trouble.changedAt
            ? words('act.conflictBy', { name: trouble.changedBy, at: showDateTime(trouble.changedAt) })
            : words('act.conflict')}
          <Box sx={{ mt: 1 }}>
            <Button variant="outlined" onClick={onReload}>
              {words('act.reload')}
            </Button>
          </Box>
        </Alert>
      );
    case 'invalid':
      return (
        <Alert severity="error" variant="outlined">
          {words('act.invalid', { smart_count: trouble.faults.length })}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {[...new Set(trouble.faults.map(({ message }) => message))].map((message) => (
              <li key={message}>{message}</li>
            ))}
          </Box>
        </Alert>
      );
    case 'fault':
      return <Problem error={trouble.error} />;
  }
}
