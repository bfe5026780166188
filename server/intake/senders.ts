import type { Reading } from '../db/index.ts';
import { READ_SENDER } from './readSender.ts';

/** Whether somebody said who they are; name and ways to reach them only for whoever has just asked with a reason. */
export interface SenderRow {
  documentId: string;
  named: boolean;
  erased: boolean;
}

export interface Identity {
  name: string | null;
  phone: string | null;
  email: string | null;
}

type Source = Pick<Reading, 'query'>;

/** Of documents that came from outside, in one statement; those that did not are absent. */
export function senderStates(reading: Source, documentIds: readonly string[]): Promise<SenderRow[]> {
  return reading.query(
    `select document_id as "documentId", named, coalesce(erased, false) as erased from sender_states($1)`,
    [documentIds],
  );
}

/** Who sent it, for a quarter of an hour after the viewer said in its history why; else null. */
export async function senderOf(reading: Source, documentId: string): Promise<Identity | null> {
  const [identity] = await reading.query<Identity>('select name, phone, email from read_sender($1, $2)', [
    documentId,
    READ_SENDER,
  ]);
  return identity ?? null;
}
