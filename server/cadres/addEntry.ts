import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dayOf, fields, type FieldFault } from '../../workflows/kit/index.ts';
import { readAs } from '../calendar/index.ts';
import { transact, type Tx } from '../db/index.ts';
import { invalid, isId, notFound, type Denial, type Engine } from '../documents/index.ts';

const input = z.strictObject({
  personId: z.string(),
  entry: z.enum(['training', 'certificate']),
  title: fields.title(300),
  on: fields.date('1950-01-01'),
  subject: fields.title(300).nullish(),
  hours: z.number().min(0.5).max(5_000).nullish(),
  attendedPercent: z.int().min(0).max(100).nullish(),
  passed: z.boolean().nullish(),
  number: fields.title(100).nullish(),
  fileId: z.string(),
});

/** Brings what happened outside: a course or a certificate with the paper that shows it. It counts once it is verified. */
export async function addEntry(
  { db, clock }: Pick<Engine, 'db' | 'clock'>,
  actor: { personId: string },
  sent: unknown,
): Promise<{ kind: 'written'; id: string } | Denial> {
  const now = clock.now();
  const read = readAs(input, sent);
  if (!read.ok) return invalid(read.faults);
  const { value } = read;
  const faults = faultsOf(value, dayOf(now.toISOString()));
  if (!isId(value.personId)) return notFound;
  return transact(db, actor, now, async (tx) => {
    if (!(await mayKnow(tx, value.personId))) return notFound;
    const file = await isOwnFile(tx, value.fileId);
    if (faults.length > 0 || !file)
      return invalid([...faults, ...(file ? [] : [{ path: 'fileId', code: 'not-an-option' }])]);
    const id = randomUUID();
    const { personId, entry, title, on, subject, hours, attendedPercent, passed, number, fileId } = value;
    await tx.query(
      `insert into cadre_entry (id, person_id, entry, title, happened_on, subject, hours, attended_percent, passed, number,
         file_id, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[id, personId, entry, title, on, subject, hours, attendedPercent, passed, number],
        ...[fileId, actor.personId, now],
      ],
    );
    return { kind: 'written', id };
  });
}

/** What belongs to an entry of its sort, and that it is not to come. */
function faultsOf(value: z.output<typeof input>, today: string): FieldFault[] {
  const wanted = {
    training: ['subject', 'hours', 'attendedPercent', 'passed'],
    certificate: ['number'],
  } as const;
  const missing = wanted[value.entry].filter((name) => value[name] === null || value[name] === undefined);
  return [
    ...missing.map((path) => ({ path, code: 'required' })),
    ...(value.on > today ? [{ path: 'on', code: 'in-the-future' }] : []),
  ];
}

async function mayKnow(tx: Tx, personId: string): Promise<boolean> {
  const [row] = await tx.query<{ may: boolean }>('select may_know_cadre($1::uuid, reach()) as may', [
    personId,
  ]);
  return row?.may ?? false;
}

async function isOwnFile(tx: Tx, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const rows = await tx.query('select 1 from file where id = $1 and uploaded_by = acting_person()', [id]);
  return rows.length > 0;
}
