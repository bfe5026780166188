import IconButton from '@mui/material/IconButton';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { useWords } from '../i18n/useWords.ts';

interface RowButtonsProps {
  name: string;
  first: boolean;
  last: boolean;
  onUp: () => void;
  onDown: () => void;
  onRemove: () => void;
}

/** Up, down, away: each says what it would move. */
export function RowButtons({ name, first, last, onUp, onDown, onRemove }: RowButtonsProps) {
  const words = useWords();
  return (
    <>
      <IconButton
        size="small"
        aria-label={words('editor.up', { name })}
        title={words('editor.up', { name })}
        disabled={first}
        onClick={onUp}
      >
        <ArrowUpward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={words('editor.down', { name })}
        title={words('editor.down', { name })}
        disabled={last}
        onClick={onDown}
      >
        <ArrowDownward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={words('editor.remove', { name })}
        title={words('editor.remove', { name })}
        onClick={onRemove}
      >
        <DeleteOutlined fontSize="small" />
      </IconButton>
    </>
  );
}
