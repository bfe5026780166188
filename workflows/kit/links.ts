import { z } from 'zod';
import { action, type Fillers } from './action.ts';
import type { Blocker } from './blocker.ts';
import { capacityFor } from './capacity.ts';
import { notAuthorised } from './decide.ts';
import type { Facts } from './facts.ts';
import { text } from './fields.ts';
import type { ActionRule, Flow, Opening } from './flow.ts';
import type { HandOff } from './handOff.ts';
import { engine } from './who.ts';

const newsPayload = z.strictObject({ role: text(100), state: text(100) });

/** An act by which the engine tells a document that one it opened has come to another state, with what that means for it. */
export function newsAction<Content, Context>(
  refuse?: (facts: Facts<Content, Context>) => Blocker[],
  effects?: Fillers<Facts<Content, Context>, z.output<typeof newsPayload>>,
): ActionRule<Content, Context> {
  return action(newsPayload, { who: engine(), engineOnly: true, refuse, effects });
}

/** The act that tells a document of the new state of one it opened in a role; undefined where it need not know. */
export function newsOf(flow: Flow, role: string, state: string): string | undefined {
  const told = own(flow.onLinked, role);
  return told && own(told, state);
}

/** What a flow says about opening in a role. */
export function openingOf(flow: Flow, role: string): Opening | undefined {
  return own(flow.opens, role);
}

/** The organisation that an opened document belongs to; null where there is none above. */
export function homeOf({ at }: Pick<Opening, 'at'>, { document }: Pick<Facts, 'document'>): string | null {
  return at === 'unit' ? document.organisationId : document.upperOrganisationId;
}

/** Why nothing may be opened in this role now, whatever the row; empty when nothing stands in the way. */
export function openingBlockers(opening: Opening, facts: Facts, role: string): Blocker[] {
  const { state } = facts.document;
  if (!opening.in.includes(state)) return [{ code: 'opens-not-in-state', params: { state } }];
  if (homeOf(opening, facts) === null) return [{ code: 'no-upper-organisation' }];
  if (!capacityFor(opening.who, facts, role)) return [notAuthorised(opening.who)];
  return opening.refuse?.(facts) ?? [];
}

/** What several documents hand over together: the words of the first, the rows of all. */
export function handedTogether(handed: readonly HandOff[]): HandOff {
  const [first] = handed;
  if (!first) throw new Error('Nothing is handed over');
  return handed.length === 1 ? first : { ...first, rows: handed.flatMap(({ rows = [] }) => rows) };
}

/** The row of that id in the list whose rows open something; null where it is not there. */
export function openingRow(
  { rows }: Pick<Opening, 'rows'>,
  content: unknown,
  rowId: string | null,
): Record<string, unknown> | null {
  const list = rows ? (content as Record<string, unknown>)[rows] : null;
  if (!Array.isArray(list)) return null;
  return (list as Record<string, unknown>[]).find(({ id }) => id === rowId) ?? null;
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
