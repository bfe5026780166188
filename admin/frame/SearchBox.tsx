import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import Paper from '@mui/material/Paper';
import SearchIcon from '@mui/icons-material/Search';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-admin';
import { DocumentsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { SearchOption } from './SearchOption.tsx';
import { useSettled } from './useSettled.ts';

/** Search over every document one may see: `/` goes there, arrows choose, Enter opens. */
export function SearchBox() {
  const words = useWords();
  const navigate = useNavigate();
  const listId = useId();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  useSlashKey(box);
  const wanted = useSettled(text.trim(), 200);
  const { data } = useAsk(
    DocumentsDocument,
    { filter: { text: wanted }, first: 6 },
    { enabled: open && wanted.length > 1, keep: true },
  );
  const found = wanted.length > 1 ? (data?.documents.edges.map((edge) => edge.node) ?? []) : [];
  const go = (to: string) => {
    setOpen(false);
    box.current?.blur();
    void navigate(to);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive((at) => Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive((at) => Math.max(at - 1, -1));
    else if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && text.trim())
      go(found[active] ? `/documents/${found[active].id}` : `/search?q=${encodeURIComponent(text.trim())}`);
    else return;
    if (event.key.startsWith('Arrow')) event.preventDefault();
  };
  return (
    <Box role="search" sx={{ position: 'relative' }}>
      <OutlinedInput
        fullWidth
        inputRef={box}
        value={text}
        type="search"
        placeholder={words('frame.searchHint')}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value);
          setActive(-1);
          setOpen(true);
        }}
        startAdornment={<SearchIcon aria-hidden sx={{ color: 'text.secondary', mr: 1 }} />}
        endAdornment={<SlashKey />}
        slotProps={{
          input: {
            role: 'combobox',
            'aria-label': words('frame.searchLabel'),
            'aria-expanded': open && found.length > 0,
            'aria-controls': listId,
            'aria-activedescendant': active >= 0 ? `${listId}-${active}` : undefined,
            'aria-autocomplete': 'list',
          },
        }}
        sx={{ bgcolor: 'background.default' }}
      />
      {open && wanted.length > 1 && (
        <Paper
          id={listId}
          role="listbox"
          aria-label={words('frame.searchLabel')}
          sx={{
            position: 'absolute',
            zIndex: 'modal',
            left: 0,
            right: 0,
            border: 1,
            borderColor: 'divider',
            mt: 0.5,
            py: 0.5,
          }}
          onMouseDown={(event) => event.preventDefault()}
        >
          {found.map((document, place) => (
            <SearchOption
              key={document.id}
              id={`${listId}-${place}`}
              document={document}
              active={place === active}
              onChoose={() => go(`/documents/${document.id}`)}
            />
          ))}
          <Box sx={{ px: 2, py: 1, color: 'text.secondary', fontSize: '0.875rem' }}>
            {data && found.length === 0
              ? words('frame.searchNothing', { text: wanted })
              : words('frame.searchAll', { text: wanted })}
            {found.length > 0 && ' ⏎'}
          </Box>
        </Paper>
      )}
    </Box>
  );
}

function SlashKey() {
  const words = useWords();
  return (
    <Box
      component="kbd"
      title={words('frame.searchKey')}
      sx={{
        border: 1,
        borderColor: 'edge',
        borderRadius: 1,
        px: 1,
        fontFamily: 'inherit',
        fontSize: '0.875rem',
        color: 'text.secondary',
      }}
    >
      /
    </Box>
  );
}

function useSlashKey(box: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (
        event.key !== '/' ||
        event.ctrlKey ||
        event.metaKey ||
        target.closest('input, textarea, select, [contenteditable]')
      )
        return;
      event.preventDefault();
      box.current?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [box]);
}
