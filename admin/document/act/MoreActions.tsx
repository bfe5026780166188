import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import ExpandLess from '@mui/icons-material/ExpandLess';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import { useWords } from '../../i18n/useWords.ts';
import type { Chosen } from '../chosen.ts';
import type { DocumentParts } from '../useDocument.ts';

interface MoreActionsProps {
  actions: DocumentParts['availableActions'];
  onAct: (chosen: Chosen) => void;
  editPath: string | undefined;
  onAsk: (() => void) | undefined;
}

/** What has no room in the bar. */
export function MoreActions({ actions, onAct, editPath, onAsk }: MoreActionsProps) {
  const words = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (actions.length === 0 && !editPath && !onAsk) return null;
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
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
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        {editPath && (
          <MenuItem component={LinkBase} to={editPath} sx={{ minHeight: 48 }}>
            {words('document.edit')}
          </MenuItem>
        )}
        {actions.map((action) => (
          <MenuItem
            key={action.name}
            sx={{ minHeight: 48, color: action.danger ? 'error.main' : undefined }}
            onClick={choose(() => onAct({ name: action.name }))}
          >
            {action.label}
          </MenuItem>
        ))}
        {onAsk && (
          <MenuItem sx={{ minHeight: 48 }} onClick={choose(onAsk)}>
            {words('document.why')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
