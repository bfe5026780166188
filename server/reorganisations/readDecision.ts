import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fields, type FieldFault, type Office } from '../../workflows/kit/index.ts';
import { readAs } from '../calendar/index.ts';
import { isId } from '../documents/index.ts';
import { changeKinds, type Change, type Decision, type Founded } from './change.ts';

const offices = [
  'chair',
  'viceChair',
  'secretary',
  'committeeMember',
  'inspectionChair',
  'groupHead',
  'groupDeputy',
  'officer',
  'recordsClerk',
  'administrator',
] as const satisfies Office[];

const reference = z.string().max(60).nullish();
const line = (max: number) => fields.title(max).transform((words) => words.trim());
const optionalLine = (max: number) =>
  fields
    .text(max)
    .nullish()
    .transform((words) => words?.trim() || null);

const founded = z.strictObject({
  /** By which other parts of the decision name it. */
  key: z.string().min(1).max(60),
  kind: z.enum(['ProvincialFederation', 'UpperUnion', 'GrassrootsUnion']).nullish(),
  code: line(35),
  name: line(300),
  symbol: line(40),
  place: optionalLine(200),
  parentId: reference,
  phone: optionalLine(40),
  officers: z
    .array(z.strictObject({ personId: z.guid(), office: z.enum(offices) }))
    .max(50)
    .nullish(),
});

const change = z.strictObject({
  kind: z.enum(changeKinds),
  organisationIds: z.array(z.string().max(60)).max(2_000).nullish(),
  allUnderId: reference,
  founded: z.array(founded).max(50).nullish(),
  intoId: reference,
  heirId: reference,
  continues: z.boolean().nullish(),
  parentId: reference,
  name: optionalLine(300),
  symbol: optionalLine(40),
  place: optionalLine(200),
});

const input = z.strictObject({
  number: line(60),
  decidedOn: fields.date(),
  issuer: line(300),
  subject: line(1_000),
  paperCode: optionalLine(60),
  effectiveOn: fields.date(),
  changes: z.array(change).min(1).max(100),
  idempotencyKey: z.string().nullish(),
});

/** Reads a decision, or says what is wrong with each field. Organisations that it founds get their ids here. */
export function readDecision(
  sent: unknown,
  newId: () => string = randomUUID,
): { ok: true; decision: Decision } | { ok: false; faults: FieldFault[] } {
  const read = readAs(input, sent);
  if (!read.ok) return read;
  const { number, decidedOn, issuer, subject, paperCode, effectiveOn, changes } = read.value;
  const keys = new Map<string, string>();
  const faults: FieldFault[] = [];
  for (const [at, { founded: made }] of changes.entries()) {
    for (const [i, { key }] of (made ?? []).entries()) {
      if (keys.has(key)) faults.push({ path: `changes.${at}.founded.${i}.key`, code: 'duplicate' });
      keys.set(key, newId());
    }
  }
  const settled = changes.map((one, at) => settle(one, `changes.${at}`, keys, faults));
  if (faults.length > 0) return { ok: false, faults };
  const citation = { number, decidedOn, issuer, subject, paperCode };
  return { ok: true, decision: { citation, effectiveOn, changes: settled } };
}

/** The change with ids wherever an organisation was named by its key. */
function settle(
  sent: z.output<typeof change>,
  path: string,
  keys: ReadonlyMap<string, string>,
  faults: FieldFault[],
): Change {
  const idOf = (named: string | null | undefined, field: string): string | null => {
    if (!named) return null;
    const id = keys.get(named) ?? (isId(named) ? named : null);
    if (!id) faults.push({ path: `${path}.${field}`, code: 'unknown-organisation' });
    return id;
  };
  const made = (sent.founded ?? []).map(({ key, kind, parentId, officers, ...words }, i): Founded => ({
    ...words,
    id: String(keys.get(key)),
    kind: kind ?? null,
    parentId: idOf(parentId, `founded.${i}.parentId`),
    officers: officers ?? [],
  }));
  return {
    kind: sent.kind,
    organisationIds: (sent.organisationIds ?? []).map((id, i) => idOf(id, `organisationIds.${i}`) ?? ''),
    allUnderId: idOf(sent.allUnderId, 'allUnderId'),
    founded: made,
    intoId: idOf(sent.intoId, 'intoId'),
    heirId: idOf(sent.heirId, 'heirId'),
    continues: sent.continues ?? false,
    parentId: idOf(sent.parentId, 'parentId'),
    ...{ name: sent.name, symbol: sent.symbol, place: sent.place },
  };
}
