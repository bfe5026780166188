import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { OnBehalf } from '../../shared/OnBehalf.tsx';
import type { Chosen } from '../chosen.ts';
import type { DocumentParts } from '../useDocument.ts';
import { ActionButtons } from './ActionButtons.tsx';
import { Refused } from './Refused.tsx';

interface ActionBarProps {
  document: DocumentParts;
  onAct: (chosen: Chosen) => void;
}

/** At the foot of the page: the one main act filled, the others quiet, the refused ones with their reasons. */
export function ActionBar({ document, onAct }: ActionBarProps) {
  const words = useWords();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const [asked, setAsked] = useState(false);
  const refused = document.availableActions.filter((action) => !action.allowed);
  const allowed = document.availableActions.filter((action) => action.allowed);
  const given = [...new Set(allowed.flatMap(({ onBehalfOf }) => onBehalfOf?.fullName ?? []))];
  if (document.availableActions.length === 0 && !document.editable) return null;
  return (
    <Box
      component="section"
      aria-label={words('document.actions')}
      sx={{
        position: 'sticky',
        bottom: { xs: 'calc(60px + env(safe-area-inset-bottom))', md: 0 },
        zIndex: 'appBar',
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {given.length > 0 && (
        <Box sx={{ maxWidth: 1440, mx: 'auto', px: { xs: 2, md: 4 }, pt: 1 }}>
          {given.map((name) => (
            <OnBehalf key={name} name={name} />
          ))}
        </Box>
      )}
      {asked && <Refused actions={refused} document={document} onClose={() => setAsked(false)} />}
      <Box sx={{ maxWidth: 1440, mx: 'auto', px: { xs: 2, md: 4 }, py: 1.25, display: 'flex', gap: 1 }}>
        <ActionButtons
          document={document}
          narrow={narrow}
          onAct={onAct}
          asked={asked}
          onAsk={refused.length > 0 ? () => setAsked(!asked) : undefined}
        />
      </Box>
    </Box>
  );
}
