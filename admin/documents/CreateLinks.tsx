import Button from '@mui/material/Button';
import Add from '@mui/icons-material/Add';
import { LinkBase } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';
import type { Creatable } from '../kit/useCreatable.ts';
import { CreateMenu } from './CreateMenu.tsx';

/** More of them would stand in the way of what the page is for. */
const MOST_SIDE_BY_SIDE = 2;

/** "Lập kế hoạch năm": a button for each kind one may begin here; many of them in one menu. */
export function CreateLinks({ creatable }: { creatable: Creatable[] }) {
  const words = useWords();
  if (creatable.length > MOST_SIDE_BY_SIDE) return <CreateMenu creatable={creatable} />;
  return creatable.map(({ parts }, place) => (
    <Button
      key={parts.flow.kind}
      component={LinkBase}
      to={`/documents/new/${parts.flow.kind}`}
      variant={place === 0 ? 'contained' : 'outlined'}
      startIcon={<Add />}
    >
      {words('documents.create', { kind: parts.labels.kind.toLowerCase() })}
    </Button>
  ));
}
