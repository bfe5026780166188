import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import ExpandLess from '@mui/icons-material/ExpandLess';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import type { Chosen } from '../DocumentPage.tsx';
import type { DocumentParts } from '../useDocument.ts';

type Action = DocumentParts['availableActions'][number];

interface MoreActionsProps {
  /** What has no room in the bar, on a wide screen and on a phone. */
  wide: Action[];
  narrow: Action[];
  onAct: (chosen: Chosen) => void;
}

export function MoreActions({ wide, narrow, onAct }: MoreActionsProps) {
  return (
    <>
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <ActionMenu actions={wide} onAct={onAct} />
      </Box>
      <Box sx={{ display: { sm: 'none' } }}>
        <ActionMenu actions={narrow} onAct={onAct} />
      </Box>
    </>
  );
}

function ActionMenu({ actions, onAct }: { actions: Action[]; onAct: (chosen: Chosen) => void }) {
  const words = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (actions.length === 0) return null;
  return (
    <>
      <Button
        variant="outlined"
        size="large"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ExpandLess />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {words('document.moreActions')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      >
        {actions.map((action) => (
          <MenuItem
            key={action.name}
            sx={{ minHeight: 44, color: action.danger ? 'error.main' : undefined }}
            onClick={() => {
              setAnchor(null);
              onAct({ name: action.name });
            }}
          >
            {action.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
