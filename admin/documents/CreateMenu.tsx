import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Add from '@mui/icons-material/Add';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { useId, useState } from 'react';
import { LinkBase } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';
import type { Creatable } from '../kit/useCreatable.ts';

/** One button, and behind it every kind one may begin. */
export function CreateMenu({ creatable }: { creatable: Creatable[] }) {
  const words = useWords();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const open = anchor !== null;
  return (
    <>
      <Button
        id={`${id}-button`}
        variant="contained"
        startIcon={<Add />}
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? `${id}-menu` : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {words('documents.createAny')}
      </Button>
      <Menu
        id={`${id}-menu`}
        open={open}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-labelledby': `${id}-button` } }}
      >
        {creatable.map(({ parts: { flow, labels } }) => (
          <MenuItem
            key={flow.kind}
            component={LinkBase}
            to={`/documents/new/${flow.kind}`}
            sx={{ minHeight: 48 }}
          >
            {labels.kind}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
