import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Edit from '@mui/icons-material/EditOutlined';
import { LinkBase } from 'react-admin';
import { useWords } from '../../i18n/useWords.ts';
import type { Chosen } from '../chosen.ts';
import type { DocumentParts } from '../useDocument.ts';
import { mainOf } from './mainOf.ts';
import { MoreActions } from './MoreActions.tsx';

type Action = DocumentParts['availableActions'][number];

interface ActionButtonsProps {
  document: DocumentParts;
  narrow: boolean;
  onAct: (chosen: Chosen) => void;
  /** Whether the reasons are shown, and how to ask for them; absent where nothing is refused. */
  asked: boolean;
  onAsk: (() => void) | undefined;
}

/** On a phone one button and a list; on a wide screen the next two beside it. */
export function ActionButtons({ document, narrow, onAct, asked, onAsk }: ActionButtonsProps) {
  const words = useWords();
  const allowed = document.availableActions.filter((action) => action.allowed);
  const main = mainOf(document.availableActions, document.workItems);
  const others = allowed.filter((action) => action !== main);
  const quiet = narrow ? [] : others.filter((action) => !action.danger).slice(0, 2);
  const listed = others.filter((action) => !quiet.includes(action));
  const editPath = `/documents/${document.id}/edit`;
  const editListed = narrow && document.editable && main !== undefined;
  return (
    <>
      {!narrow && onAsk && (
        <Button aria-expanded={asked} onClick={onAsk} sx={{ px: 1, ml: -1 }}>
          {words('document.why')}
        </Button>
      )}
      <Box sx={{ flex: { xs: 'none', sm: 1 } }} />
      <MoreActions
        actions={listed}
        onAct={onAct}
        editPath={editListed ? editPath : undefined}
        onAsk={narrow ? onAsk : undefined}
      />
      {quiet.map((action: Action) => (
        <Button
          key={action.name}
          variant="outlined"
          size="large"
          onClick={() => onAct({ name: action.name })}
        >
          {action.label}
        </Button>
      ))}
      {document.editable && !editListed && (
        <Button
          component={LinkBase}
          to={editPath}
          variant={main ? 'outlined' : 'contained'}
          size="large"
          startIcon={<Edit />}
          sx={{ flex: { xs: 1, sm: 'none' } }}
        >
          {words('document.edit')}
        </Button>
      )}
      {main && (
        <Button
          variant="contained"
          size="large"
          color={main.danger ? 'error' : 'primary'}
          onClick={() => onAct({ name: main.name })}
          sx={{ flex: { xs: 1, sm: 'none' } }}
        >
          {main.label}
        </Button>
      )}
    </>
  );
}
