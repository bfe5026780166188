import { faultOf } from '../data/faults.ts';
import type { WordKey } from '../i18n/useWords.ts';

class TooLarge extends Error {}

/** Why a file, or what it belongs to, was not kept. */
export function reasonOf(error: unknown): WordKey {
  if (error instanceof TooLarge) return 'document.attachTooBig';
  return faultOf(error).code === 'PERFORMED' ? 'faults.PERFORMED' : 'document.attachFailed';
}

/** Sends a file; answers the id under which it lies until something takes it. */
export async function upload(file: File): Promise<string> {
  const form = new FormData();
  form.append('file', file);
  const answer = await fetch('/files', { method: 'POST', body: form, credentials: 'same-origin' });
  if (answer.status === 413) throw new TooLarge();
  if (!answer.ok) throw new Error(`POST /files answered ${answer.status}`);
  const { files } = (await answer.json()) as { files: { id: string }[] };
  const [stored] = files;
  if (!stored) throw new Error('POST /files kept nothing');
  return stored.id;
}
