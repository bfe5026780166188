import Button from '@mui/material/Button';
import Add from '@mui/icons-material/Add';
import { LinkBase } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';
import type { useCreatable } from '../kit/useCreatable.ts';

/** "Lập kế hoạch năm": one button for each kind one may begin here. */
export function CreateLinks({ creatable }: { creatable: ReturnType<typeof useCreatable> }) {
  const words = useWords();
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
