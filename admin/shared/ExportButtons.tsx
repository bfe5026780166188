import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';

interface ExportButtonsProps {
  /** The list's name in `/exports/`. */
  list: string;
  /** What the list is asked with, page aside. */
  asked?: Record<string, unknown>;
}

const forms = ['xlsx', 'csv'] as const;

/** The list as a table to be kept: all of it, as it is filtered, and no more than one may see. */
export function ExportButtons({ list, asked = {} }: ExportButtonsProps) {
  const words = useWords();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const save = async (form: (typeof forms)[number]) => {
    setBusy(true);
    try {
      const problem = await download(
        `/exports/${list}.${form}?with=${encodeURIComponent(JSON.stringify(asked))}`,
      );
      if (problem !== null) notify(problem || words('exports.failed'), { type: 'error' });
    } catch {
      notify(words('exports.failed'), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, flex: 'none' }}>
      {forms.map((form) => (
        <Button key={form} size="small" disabled={busy} onClick={() => void save(form)}>
          {words(busy ? 'exports.busy' : `exports.${form}`)}
        </Button>
      ))}
    </Box>
  );
}

/** Saves what an address answers under the name it gives; what was refused comes back in words. */
async function download(address: string): Promise<string | null> {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) {
    const told = (await answer.json().catch(() => null)) as { errors?: { message: string }[] } | null;
    return told?.errors?.[0]?.message ?? '';
  }
  const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name ? decodeURIComponent(name) : '';
  link.click();
  // The browser has begun by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return null;
}
