import { randomUUID } from 'node:crypto';
import { fields, readPayload, type FieldFault } from '../../workflows/kit/index.ts';
import { z } from 'zod';
import { transact } from '../db/index.ts';
import { isId, type Engine } from '../documents/index.ts';
import { hashOfCode } from './code.ts';
import { spend } from './limits.ts';
import { track } from './track.ts';

/** What a sender may do with the code: say more, be content or not, have it forgotten who it was. */
export const senderDoes = ['message', 'confirm', 'reopen', 'erase'] as const;
export type SenderDoes = (typeof senderDoes)[number];

export interface SenderActInput {
  code: string;
  what: SenderDoes;
  words: string;
  /** Of the form as it was opened: the same one sent twice is one. */
  formId: string;
  address: string | null;
}

export type SenderActResult =
  | { kind: 'taken' }
  | { kind: 'unknown' }
  | { kind: 'full' }
  | { kind: 'invalid'; faults: FieldFault[] }
  | { kind: 'limited'; seconds: number };

const MOST_ACTS = 40;
const needsWords = new Set<SenderDoes>(['message', 'reopen']);
const said = z.strictObject({ words: fields.reason(4_000) });

/** Takes in what a sender says later; the engine does it in a moment. */
export async function takeSenderAct(engine: Engine, input: SenderActInput): Promise<SenderActResult> {
  const { code, what, words, address } = input;
  const known = await track(engine, code, address);
  if (known.kind !== 'tracked') return known;
  const read = readPayload(said, { words });
  if (needsWords.has(what) && !read.ok)
    return { kind: 'invalid', faults: read.faults.map((fault) => ({ ...fault, path: 'words' })) };
  const seconds = await spend(engine.db, 'sayMore', address);
  if (seconds !== null) return { kind: 'limited', seconds };
  const kept = needsWords.has(what) && read.ok ? String(read.payload['words']) : null;
  const [row] = await transact(engine.db, { personId: null }, engine.clock.now(), (tx) =>
    tx.query<{ taken: boolean }>('select add_sender_act($1, $2, $3, $4, $5) as taken', [
      ...[hashOfCode(code), isId(input.formId) ? input.formId : randomUUID(), what, kept, MOST_ACTS],
    ]),
  );
  return row?.taken ? { kind: 'taken' } : { kind: 'full' };
}
