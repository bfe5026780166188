import { readPayload, type FieldFault, type Flow } from '../../workflows/kit/index.ts';
import { transact } from '../db/index.ts';
import { isId, type Engine } from '../documents/index.ts';
import { hashOfCode, newCode } from './code.ts';
import { spend } from './limits.ts';
import { commit, senderForm } from './sender.ts';
import type { OpenUnion } from './unions.ts';

export interface SendInput {
  /** Of the form as it was opened: the same one sent twice is one. */
  formId: string;
  union: OpenUnion;
  /** As typed: paths of faults begin with "content" and "sender". */
  content: unknown;
  sender: unknown;
  /** Faults found before, told together with those found here. */
  found?: FieldFault[];
  address: string | null;
}

export type SendResult =
  /** The code is shown now and stands nowhere afterwards. */
  | { kind: 'sent'; code: string }
  | { kind: 'sentBefore' }
  | { kind: 'invalid'; faults: FieldFault[] }
  | { kind: 'limited'; seconds: number };

/** Takes in what somebody without an account writes; the engine makes a document of it in a moment. */
export async function sendSubmission(
  engine: Engine,
  flow: Flow,
  { formId, union, content, sender, found = [], address }: SendInput,
): Promise<SendResult> {
  const { intake } = flow;
  if (!intake) throw new Error(`${flow.kind} takes in nothing from outside`);
  const what = readPart('content', intake.form, content);
  const who = readPart('sender', senderForm, sender);
  const formFaults: FieldFault[] = isId(formId) ? [] : [{ path: 'formId', code: 'invalid' }];
  const faults = [...what.faults, ...who.faults, ...formFaults, ...found];
  if (faults.length > 0) return { kind: 'invalid', faults };

  const seconds =
    (await spend(engine.db, 'send', address)) ?? (await spend(engine.db, 'sendToUnit', union.id));
  if (seconds !== null) return { kind: 'limited', seconds };

  const code = newCode();
  const { name = null, phone = null, email = null } = who.read;
  const committed = commit(who.read);
  const isNew = await transact(engine.db, { personId: null }, engine.clock.now(), async (tx) => {
    const [row] = await tx.query<{ sent: boolean }>(
      'select send_submission($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as sent',
      [
        ...[
          formId,
          flow.kind,
          union.id,
          hashOfCode(code),
          JSON.stringify(what.read),
          committed?.commitment ?? null,
        ],
        ...[name, phone, email, committed?.salt ?? null],
      ],
    );
    return row?.sent ?? false;
  });
  return isNew ? { kind: 'sent', code } : { kind: 'sentBefore' };
}

type Form = Parameters<typeof readPayload>[0];

function readPart(
  part: string,
  form: Form,
  sent: unknown,
): { read: Record<string, string>; faults: FieldFault[] } {
  const read = readPayload(form, sent);
  if (read.ok) return { read: read.payload as Record<string, string>, faults: [] };
  const faults = read.faults.map((fault) => ({ ...fault, path: fault.path.replace(/^payload/, part) }));
  return { read: {}, faults };
}
