import type { HeldOffice, Office, Seat } from './facts.ts';
import type { HandOff } from './handOff.ts';
import { rollOf, standingRollOf } from './round.ts';
import type { LocalDate } from './time.ts';
import { addWorkingDays, isWorkingDay, subtractWorkingDays } from './workingDays.ts';

/** Documents of one kind for the demo province; pure and the same each time for the same context. */
export interface FlowDemo {
  documents: (context: DemoContext) => DemoDocument[];
}

/** What becomes of documents of one kind in one whole year of a simulated province; the same for the same context. */
export type FlowYear = (context: YearContext) => DemoDocument[];

/** A year from its first working day to its last, `today`; chance makes units prompt, late, careless or silent. */
export interface YearContext extends DemoContext {
  /** The last day on which a unit does anything: the day before another takes it over, or the last of the year. */
  lastDayOf: (unit: DemoParty) => LocalDate;
}

export interface DemoContext {
  /** "This year": the year before is finished, this one is in every state. */
  year: number;
  /** No act of the demo lies after this day. */
  today: LocalDate;
  province: DemoParty;
  /** The grassroots unions, 01 first. */
  units: DemoParty[];
  /** The document that the others of the demo hang under, once its kind has made it. */
  programme: DemoDocument | null;
  /** What the kinds before this one in the catalog have made. */
  before: readonly DemoDocument[];
  /** The same draws for the same seed. */
  chance: (seed: string) => DemoChance;
  /** The same UUID for the same name. */
  id: (name: string) => string;
}

export interface DemoParty {
  id: string;
  /** From 1; 0 for the province. */
  no: number;
  name: string;
  symbol: string;
  people: DemoSeat[];
}

/** One office held by one person; without days, all through the demo. */
export interface DemoSeat {
  personId: string;
  fullName: string;
  office: Office;
  actsAsChair?: HeldOffice['actsAsChair'];
  /** Sits on the standing committee. */
  standing?: boolean;
  from?: LocalDate | null;
  /** The day from which it is no longer held; null or absent: still held. */
  until?: LocalDate | null;
}

export interface DemoChance {
  /** A number from 0 up to, not including, `below`. */
  below: (below: number) => number;
}

export interface DemoDocument {
  kind: string;
  /** Names the document inside the demo, e.g. "plan-2026-cs07". */
  key: string;
  organisationId: string;
  title: string;
  content: unknown;
  /** Key of the document it hangs under. */
  programmeKey?: string;
  /** The document of the demo that opens it, in which role, for which of its rows. */
  openedFrom?: {
    key: string;
    role: string;
    rowId?: string;
    with?: string[];
    /** Begun with what is handed over, in no words of its own. */
    asHanded?: true;
  };
  /** On a day it opens, with all others of the same group, one document in a role. */
  joins?: DemoJoining;
  /** What others are to make because of it. */
  prompts?: DemoPrompt[];
  /** Answers what its organisation was last asked for, and did not answer yet. */
  answersRequest?: true;
  /** Others of the demo hang under it. */
  leads?: true;
  /** Null: the engine, of what came from outside. */
  createdBy: string | null;
  createdOn: LocalDate;
  /** What is done with it, in order; days never go back. */
  acts: DemoAct[];
  /** Who opened it, and whether they said for their unit that it had come, once it was sent to them. */
  readBy?: { on: LocalDate; as: string; receives: boolean }[];
  /** State it ends in. */
  ends: string;
}

/** Something that is to be made by an organisation from a day on, in a role that the catalog gives to a kind. */
export interface DemoPrompt {
  role: string;
  organisationId: string;
  on: LocalDate;
  title: string;
  text?: string;
}

export interface DemoJoining {
  role: string;
  group: string;
  on: LocalDate;
  /** The day on which what is opened is issued; null: not yet. */
  issuedOn: LocalDate | null;
  handed: HandOff;
}

export interface DemoAct {
  on: LocalDate;
  /** Person id; null: the engine itself. */
  as: string | null;
  /** An action of the flow, or "saveDraft" with `content`. */
  action: string;
  /** Strings "document:KEY" stand for the id of another document of the demo. */
  payload?: Record<string, unknown>;
  content?: unknown;
  /** It is refused, and with which code: that it cannot be done belongs to the story. */
  refused?: string;
}

/** An act still without a day: so many working days after the one before. */
export interface DemoStep extends Omit<DemoAct, 'on'> {
  after: number;
}

/** All documents of the demo, flow by flow; what leads comes before what hangs under it. */
export async function demoDocuments(
  flows: readonly { demo?: () => Promise<FlowDemo> }[],
  context: Omit<DemoContext, 'programme' | 'before'>,
): Promise<DemoDocument[]> {
  const documents: DemoDocument[] = [];
  for (const flow of flows) {
    const demo = await flow.demo?.();
    const programme = documents.find(({ leads }) => leads) ?? null;
    documents.push(...(demo?.documents({ ...context, programme, before: [...documents] }) ?? []));
  }
  return documents;
}

/**
 * All that the flows know of a simulated year; what leads comes before what hangs under it, and kinds that take what others
 * hand over come after those.
 */
export async function yearDocuments(
  flows: readonly { simulation?: () => Promise<FlowYear>; takes?: unknown }[],
  context: Omit<YearContext, 'programme' | 'before'>,
): Promise<DemoDocument[]> {
  const documents: DemoDocument[] = [];
  for (const flow of flows.toSorted((one, other) => Number(!!one.takes) - Number(!!other.takes))) {
    const year = await flow.simulation?.();
    const programme = documents.find(({ leads }) => leads) ?? null;
    documents.push(...(year?.({ ...context, programme, before: [...documents] }) ?? []));
  }
  return documents;
}

/** What the documents before call for in a role, of whom, and by which document. */
export function promptedIn(
  { before, units }: Pick<DemoContext, 'before' | 'units'>,
  role: string,
): (DemoPrompt & { key: string; unit: DemoParty })[] {
  return before.flatMap(({ key, prompts = [] }) =>
    prompts
      .filter((prompt) => prompt.role === role)
      .flatMap((prompt) =>
        units.filter(({ id }) => id === prompt.organisationId).map((unit) => ({ ...prompt, key, unit })),
      ),
  );
}

/** Everything that happens in the demo in the order of its days; a document's own order is kept. */
export function timeline(
  documents: readonly DemoDocument[],
): { on: LocalDate; document: DemoDocument; act: DemoAct | null }[] {
  const happenings = documents.flatMap((document) => [
    { on: document.createdOn, document, act: null },
    ...document.acts.map((act) => ({ on: act.on, document, act })),
  ]);
  return happenings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** A payload with the ids of the documents it names. */
export function resolvePayload<T>(payload: T, idOf: (key: string) => string): T {
  const resolved = JSON.parse(JSON.stringify(payload ?? {}), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith('document:')
      ? idOf(value.slice('document:'.length))
      : value,
  ) as T;
  return resolved;
}

/** Days for steps such that the last one falls on or just before `last`. */
export function endingOn(steps: DemoStep[], last: LocalDate): { createdOn: LocalDate; acts: DemoAct[] } {
  const length = steps.reduce((sum, { after }) => sum + after, 0);
  const worked = isWorkingDay(last) ? last : subtractWorkingDays(last, 1);
  return beginningOn(steps, subtractWorkingDays(worked, length), worked);
}

/** Days for steps from the day of creation on; what would lie after `until` has not happened yet. */
export function beginningOn(
  steps: DemoStep[],
  createdOn: LocalDate,
  until: LocalDate,
): { createdOn: LocalDate; acts: DemoAct[] } {
  const acts: DemoAct[] = [];
  let on = createdOn;
  for (const { after, ...step } of steps) {
    on = addWorkingDays(on, after);
    if (on > until) break;
    acts.push({ on, ...step });
  }
  return { createdOn, acts };
}

/** Units of which one in ten does what few units do in a year: those whose number ends in `digit`. */
export function oneInTen(units: readonly DemoParty[], digit: number): DemoParty[] {
  return units.filter(({ no }) => no % 10 === digit);
}

/** The party with those who were in office on `day`. */
export function asOf(party: DemoParty, day: LocalDate): DemoParty {
  const held = ({ from, until }: DemoSeat) => (!from || from <= day) && (!until || day < until);
  return { ...party, people: party.people.filter(held) };
}

/** Days on which somebody came into office or left it. */
export function changesIn({ people }: DemoParty): LocalDate[] {
  return people
    .flatMap(({ from, until }) => [from, until])
    .filter((day) => day !== null && day !== undefined);
}

/** Who does the chair's work in a party: the chair, or whoever acts as one. */
export function chairIn({ people }: DemoParty): string {
  const chair =
    people.find(({ office }) => office === 'chair') ?? people.find(({ actsAsChair }) => actsAsChair);
  return holder(chair, 'chair');
}

/** The first holder of an office. */
export function holderIn({ people }: DemoParty, office: Office): string {
  return holder(
    people.find((person) => person.office === office),
    office,
  );
}

/** Who votes in a party's committee, in the highest office held. */
export function votersIn({ id, people }: DemoParty): Seat[] {
  return rollOf(people.map((person) => ({ ...person, organisationId: id })));
}

/** Whether its committee can vote in secret on one of its own: two others at least have to be left. */
export function canVoteOnOneIn(unit: DemoParty): boolean {
  return votersIn(unit).length >= 3;
}

/** Who votes where its standing committee decides. */
export function standingVotersIn({ id, people }: DemoParty): Seat[] {
  return standingRollOf(people.map((person) => ({ ...person, organisationId: id })));
}

/** Everybody agrees, a day after the round was opened. */
export function agreeingIn(party: DemoParty): DemoStep[] {
  return votersIn(party).map(({ personId }, index) => ({
    ...{ after: index === 0 ? 1 : 0, as: personId, action: 'castBallot', payload: { choice: 'agree' } },
  }));
}

function holder(person: { personId: string } | undefined, office: string): string {
  if (!person) throw new Error(`The demo needs somebody as ${office}`);
  return person.personId;
}
