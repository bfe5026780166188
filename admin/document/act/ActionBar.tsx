import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Edit from '@mui/icons-material/EditOutlined';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import { useWords } from '../../i18n/useWords.ts';
import type { Chosen } from '../DocumentPage.tsx';
import type { DocumentParts } from '../useDocument.ts';
import { MoreActions } from './MoreActions.tsx';
import { Refused } from './Refused.tsx';

type Action = DocumentParts['availableActions'][number];

interface ActionBarProps {
  document: DocumentParts;
  onAct: (chosen: Chosen) => void;
}

/** At the foot of the page: the one main act filled, the others quiet, the refused ones with their reasons. */
export function ActionBar({ document, onAct }: ActionBarProps) {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const allowed = document.availableActions.filter((action) => action.allowed);
  const refused = document.availableActions.filter((action) => !action.allowed);
  const main = allowed.find((action) => action.main);
  const others = allowed.filter((action) => action !== main);
  const quiet = others.filter((action) => !action.danger).slice(0, 2);
  const rest = others.filter((action) => !quiet.includes(action));
  if (allowed.length + refused.length === 0 && !document.editable) return null;
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
      {asked && <Refused actions={refused} document={document} onClose={() => setAsked(false)} />}
      <Box
        sx={{
          maxWidth: 1440,
          mx: 'auto',
          px: { xs: 2, md: 4 },
          py: 1.25,
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
        }}
      >
        {refused.length > 0 && (
          <Button aria-expanded={asked} onClick={() => setAsked(!asked)} sx={{ mr: 'auto', px: 1 }}>
            {words('document.why')}
          </Button>
        )}
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 1,
            ml: { sm: 'auto' },
            flex: { xs: '1 1 100%', sm: 'none' },
            flexDirection: 'row-reverse',
            justifyContent: 'flex-start',
          }}
        >
          {main && (
            <Button
              variant="contained"
              size="large"
              color={main.danger ? 'error' : 'primary'}
              onClick={() => onAct({ name: main.name })}
              sx={{ flex: { xs: '1 1 auto', sm: 'none' } }}
            >
              {main.label}
            </Button>
          )}
          {document.editable && (
            <Button
              component={LinkBase}
              to={`/documents/${document.id}/edit`}
              variant={main ? 'outlined' : 'contained'}
              size="large"
              startIcon={<Edit />}
            >
              {words('document.edit')}
            </Button>
          )}
          {quiet.map((action: Action) => (
            <Button
              key={action.name}
              variant="outlined"
              size="large"
              onClick={() => onAct({ name: action.name })}
              sx={{
                display: {
                  xs: quiet.length > 1 || document.editable ? 'none' : 'inline-flex',
                  sm: 'inline-flex',
                },
              }}
            >
              {action.label}
            </Button>
          ))}
          <MoreActions
            wide={rest}
            narrow={quiet.length > 1 || document.editable ? others : rest}
            onAct={onAct}
          />
        </Box>
      </Box>
    </Box>
  );
}
