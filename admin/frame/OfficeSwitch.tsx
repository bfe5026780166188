import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { type HeldOffice, officeKey, useActingOffice } from './useViewer.ts';

/** The office one acts in; a choice only for whoever holds several. */
export function OfficeSwitch() {
  const words = useWords();
  const { office, offices, choose } = useActingOffice();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!office) return null;
  if (offices.length === 1) {
    return (
      <Box
        aria-label={words('frame.actingAs')}
        sx={{ display: { xs: 'none', lg: 'block' }, maxWidth: 300, textAlign: 'right' }}
      >
        <OfficeLines office={office} />
      </Box>
    );
  }
  return (
    <>
      <Button
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
        endIcon={<ExpandMore />}
        aria-label={words('frame.switchOffice')}
        sx={{ display: { xs: 'none', md: 'inline-flex' }, maxWidth: 320, textAlign: 'left', py: 0.25 }}
      >
        <OfficeLines office={office} />
      </Button>
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {offices.map((each) => (
          <MenuItem
            key={officeKey(each)}
            selected={each === office}
            onClick={() => {
              choose(officeKey(each));
              setAnchor(null);
            }}
          >
            <OfficeLines office={each} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

export function OfficeLines({ office }: { office: HeldOffice }) {
  const words = useWords();
  const behalf = office.onBehalfOf
    ? ` (${words('frame.onBehalfOf', { name: office.onBehalfOf.fullName })})`
    : '';
  return (
    <Box component="span" sx={{ display: 'block', minWidth: 0, lineHeight: 1.3, fontSize: '0.875rem' }}>
      <Box component="span" sx={{ display: 'block', fontWeight: 600 }}>
        {office.label}
        {behalf}
      </Box>
      <Box
        component="span"
        sx={{
          display: 'block',
          fontWeight: 400,
          color: 'text.secondary',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        }}
      >
        {office.organisation.name}
      </Box>
    </Box>
  );
}
