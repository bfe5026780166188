import { page, type Page, type Paged, type Tx } from '../db/index.ts';
import { dutyDone } from '../deadlines/index.ts';
import type { FlowCatalog } from '../documents/index.ts';
import type { LocalDate, Office } from '../../workflows/kit/index.ts';
import type { Plan } from './change.ts';
import { fateOfIssuer, fateOfReview } from './fate.ts';

type Reader = Pick<Tx, 'query'>;

/** A plan under somebody's eyes, and the day from which it would count. */
export interface Look {
  plan: Plan;
  on: LocalDate;
}

export type OrganisationStep = 'found' | 'rename' | 'move' | 'end';

export interface OrganisationStepRow {
  step: OrganisationStep;
  /** Null for one that is not there yet. */
  organisationId: string | null;
  name: string;
  from: string | null;
  to: string | null;
}

/** What happens to organisations themselves: founded, renamed, moved, ended; a row each. */
export function stepsOf(reader: Reader, { plan }: Look, asked: Page): Promise<Paged<OrganisationStepRow>> {
  const { names } = plan;
  const nameOf = (id: string | null) => (id && names[id]) ?? null;
  const moved = new Set(plan.moved.map(({ organisationId }) => organisationId));
  const rows: OrganisationStepRow[] = [
    ...plan.founded.map(({ name, parentId }) => ({
      ...{ step: 'found' as const, organisationId: null, name, from: null, to: nameOf(parentId) },
    })),
    ...plan.ended.map(({ organisationId, heirId }) => ({
      ...{
        step: 'end' as const,
        organisationId,
        name: nameOf(organisationId) ?? '',
        from: null,
        to: nameOf(heirId),
      },
    })),
    ...plan.described
      .filter(({ organisationId }) => !moved.has(organisationId))
      .map(({ organisationId, name }) => ({
        ...{ step: 'rename' as const, organisationId, name, from: null, to: name },
      })),
    ...plan.moved.map(({ organisationId, fromId, toId }) => ({
      ...{ step: 'move' as const, organisationId, name: nameOf(organisationId) ?? '' },
      ...{ from: nameOf(fromId), to: nameOf(toId) },
    })),
  ];
  return page<OrganisationStepRow>(
    reader,
    {
      select: 'u.step, u."organisationId", u.name, u."from", u."to"',
      from: `(select row_number() over ()::int as no, r.* from jsonb_to_recordset($1::jsonb)
        r (step text, "organisationId" uuid, name text, "from" text, "to" text)) u`,
      values: [JSON.stringify(rows)],
      order: { by: [{ expression: 'u.no', type: 'int' }], direction: 'asc' },
    },
    asked,
  );
}

export interface EndingOfficeRow {
  organisationId: string;
  personId: string;
  office: Office;
  from: LocalDate;
}

/** Offices that end with their organisations. */
export function endingOffices(
  reader: Reader,
  { plan, on }: Look,
  asked: Page,
): Promise<Paged<EndingOfficeRow>> {
  return page<EndingOfficeRow>(
    reader,
    {
      select: `h.organisation_id as "organisationId", h.person_id as "personId", h.office, lower(h.period) as "from"`,
      from: `office_holding h join person p on p.id = h.person_id
        cross join lateral current_description(h.organisation_id, today()) o`,
      where: [
        'h.organisation_id = any ($1::uuid[])',
        'not isempty(h.period) and coalesce(upper(h.period) > $2::date, true)',
      ],
      values: [endedOf(plan), on],
      order: {
        by: [...BY_UNIT, { expression: 'p.sort_name', type: 'text[]' }, { expression: 'h.id', type: 'uuid' }],
        direction: 'asc',
      },
    },
    asked,
  );
}

export type DocumentFate = 'cancelled' | 'closed' | 'draftOfSuccessor' | 'handedOver' | 'stays';

export interface DocumentFateRow {
  organisationId: string;
  kind: string;
  state: string;
  documents: number;
  fate: DocumentFate;
  /** The state they come to; null where they stay as they are. */
  to: string | null;
  successorId: string | null;
}

/** How many documents stand where, by unit, kind and state, and what becomes of them. Which they are is not told. */
export async function documentFates(
  reader: Reader,
  flows: FlowCatalog,
  { plan }: Look,
  asked: Page,
): Promise<Paged<DocumentFateRow>> {
  const heirs = new Map(plan.ended.map(({ organisationId, heirId }) => [organisationId, heirId]));
  const uppers = new Map(plan.moved.map(({ organisationId, toId }) => [organisationId, toId]));
  const counted = await page<Counted>(
    reader,
    {
      select: `c.organisation_id as "organisationId", c.kind, c.flow_version as "flowVersion", c.state, c.documents::int`,
      from: `documents_counted($1::uuid[]) c cross join lateral current_description(c.organisation_id, today()) o`,
      values: [[...heirs.keys(), ...uppers.keys()]],
      order: {
        by: [
          ...BY_UNIT,
          { expression: 'c.organisation_id', type: 'uuid' },
          { expression: 'c.kind', type: 'text' },
          { expression: 'c.state', type: 'text' },
          { expression: 'c.flow_version', type: 'int' },
        ],
        direction: 'asc',
      },
    },
    asked,
  );
  const rows = new Map(counted.rows.map((row) => [fated(row, flows, heirs, uppers), row]));
  return { ...counted, rows: [...rows.keys()], cursorOf: (row) => counted.cursorOf(rows.get(row)!) };
}

interface Counted {
  organisationId: string;
  kind: string;
  flowVersion: number;
  state: string;
  documents: number;
}

function fated(
  { organisationId, kind, flowVersion, state, documents }: Counted,
  flows: FlowCatalog,
  heirs: ReadonlyMap<string, string | null>,
  uppers: ReadonlyMap<string, string | null>,
): DocumentFateRow {
  const flow = flows.of(kind, flowVersion);
  const row = { organisationId, kind, state, documents };
  const heirId = heirs.get(organisationId);
  if (heirId === undefined) {
    const review = fateOfReview(flow, state);
    const successorId = uppers.get(organisationId) ?? null;
    return { ...row, fate: review ? 'handedOver' : 'stays', to: review?.to ?? null, successorId };
  }
  const fate = fateOfIssuer(flow, state, heirId !== null);
  if (!fate) return { ...row, fate: 'stays', to: null, successorId: heirId };
  const isDraft = flow?.machine.states[fate.to]?.tags.includes('editable') ?? false;
  const word = isDraft
    ? 'draftOfSuccessor'
    : flow?.machine.states[fate.to]?.type === 'final'
      ? 'cancelled'
      : 'closed';
  return { ...row, fate: word, to: fate.to, successorId: heirId };
}

export interface ClosingRegisterRow {
  organisationId: string;
  typeCode: string;
  year: number;
  last: number;
}

/** Registers that take no further number. */
export function closingRegisters(
  reader: Reader,
  { plan }: Look,
  asked: Page,
): Promise<Paged<ClosingRegisterRow>> {
  return page<ClosingRegisterRow>(
    reader,
    {
      select: `r.organisation_id as "organisationId", r.type_code as "typeCode", r.year, r.last`,
      from: `registers_of($1::uuid[]) r cross join lateral current_description(r.organisation_id, today()) o`,
      where: ['r.closed_on is null'],
      values: [endedOf(plan)],
      order: {
        by: [...BY_UNIT, { expression: 'r.year', type: 'int' }, { expression: 'r.id', type: 'uuid' }],
        direction: 'asc',
      },
    },
    asked,
  );
}

export interface DutyFateRow {
  organisationId: string;
  kind: string;
  year: number;
  period: string;
  /** What was asked for, where it is no yearly duty. */
  title: string | null;
  dueOn: LocalDate;
  /** Who owes it from there; null where it lapses. */
  successorId: string | null;
}

/** Open duties of what ends: passed on, or lapsed. */
export async function dutyFates(reader: Reader, { plan }: Look, asked: Page): Promise<Paged<DutyFateRow>> {
  return page<DutyFateRow>(
    reader,
    {
      select: `b.organisation_id as "organisationId", b.kind, b.year, b.period, q.title, b.due_on as "dueOn",
        e.heir_id as "successorId"`,
      from: `obligation b join unnest($1::uuid[], $2::uuid[]) e (organisation_id, heir_id) using (organisation_id)
        left join duty_request q on q.id = b.request_id
        cross join lateral current_description(b.organisation_id, today()) o`,
      where: ['b.lapsed_at is null', `${dutyDone} is null`],
      values: [endedOf(plan), plan.ended.map(({ heirId }) => heirId)],
      order: {
        by: [...BY_UNIT, { expression: 'b.due_on', type: 'date' }, { expression: 'b.id', type: 'uuid' }],
        direction: 'asc',
      },
    },
    asked,
  );
}

/** Ids of delegations that end with the offices they were given of. */
export function endingDelegations(
  reader: Reader,
  { plan, on }: Look,
  asked: Page,
): Promise<Paged<{ id: string }>> {
  return page<{ id: string }>(
    reader,
    {
      select: 'd.id',
      from: 'delegation d',
      where: [
        'd.organisation_id = any ($1::uuid[]) and d.ended_at is null',
        'coalesce(upper(d.period) > $2::date, true)',
      ],
      values: [endedOf(plan), on],
      order: {
        by: [
          { expression: 'd.granted_at', type: 'timestamptz' },
          { expression: 'd.id', type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    asked,
  );
}

export interface LeftAccountRow {
  personId: string;
  username: string;
  organisationId: string;
}

/** Accounts of people who hold no office any more from that day. */
export function accountsLeft(
  reader: Reader,
  { plan, on }: Look,
  asked: Page,
): Promise<Paged<LeftAccountRow>> {
  const officers = plan.founded.flatMap((made) => made.officers.map(({ personId }) => personId));
  return page<LeftAccountRow>(
    reader,
    {
      select: 'a.person_id as "personId", a.username, a.organisation_id as "organisationId"',
      from: `(select a.person_id, a.username, min(h.organisation_id::text)::uuid as organisation_id
        from office_holding h
        join open_accounts(array(select x.person_id from office_holding x where x.organisation_id = any ($1::uuid[]))) a
          on a.person_id = h.person_id
        where h.organisation_id = any ($1::uuid[]) and coalesce(upper(h.period) > $2::date, true)
          and h.person_id <> all ($3::uuid[]) and not exists (select from office_holding other
            where other.person_id = h.person_id and other.organisation_id <> all ($1::uuid[])
              and coalesce(upper(other.period) > $2::date, true) and not isempty(other.period))
        group by 1, 2) a`,
      values: [endedOf(plan), on, officers],
      order: { by: [{ expression: 'a.username', type: 'text' }], direction: 'asc' },
    },
    asked,
  );
}

const BY_UNIT = [{ expression: 'o.name collate vietnamese', type: 'text' as const }];

function endedOf({ ended }: Plan): string[] {
  return ended.map(({ organisationId }) => organisationId);
}
