import { agreedFact, roundFact } from '../decisions/index.ts';
import { boundTo } from './idempotency.ts';
import { incomingTypeCode } from '../registers/index.ts';
import { byInspection, certificateTypeCode, type FactName } from '../../workflows/kit/index.ts';

/** What the statement's `$n` stand for, in their order. */
export interface FactParameters {
  documentIds: readonly string[];
  actorId: string | null;
  /** The day in Vietnam on which offices count. */
  today: string;
  /** The year whose register a number would come from. */
  registerYear: number;
  /** The document that the payload names. */
  linkedId: string | null;
  /** The people that the payload names. */
  namedIds?: readonly string[];
  /** The client's key for the act; absent where nobody acts. */
  key?: string | null;
}

const seat = `jsonb_build_object('personId', h.person_id, 'fullName', p.full_name,
  'organisationId', h.organisation_id, 'office', h.office, 'actsAsChair', h.acts_as_chair, 'standing', h.standing_committee)`;

const seatsOf = (organisation: string): string => `
  (select coalesce(jsonb_agg(${seat} order by h.office, p.full_name, p.id), '[]')
   from office_holding h join person p on p.id = h.person_id
   where h.organisation_id = ${organisation} and h.period @> $3::date)`;

function registerOf(organisation: string, typeCode: string, year: string): string {
  return `
    coalesce((select jsonb_build_object('last', g.last, 'lastDate', g.last_date) from register g
      where g.organisation_id = ${organisation} and g.type_code = ${typeCode} and g.year = ${year}),
      '{"last": 0, "lastDate": null}')`;
}

function inspectionRegisterOf(organisation: string): string {
  return registerOf(organisation, `(d.type_code || '${byInspection('')}')`, '$4::integer');
}

/** The head of a paper: an organisation as it is described. */
const head = (described: string): string =>
  `jsonb_build_object('name', ${described}.name, 'symbol', ${described}.symbol, 'place', ${described}.place,
    'parentName', ${described}.parent_name)`;

/** The present description of an organisation, with its parent's name. */
const description = (organisation: string, day: string): string => `
  lateral (select x.name, x.symbol, x.place, x.parent_id, px.name as parent_name
     from current_description(${organisation}, ${day}) x
     left join lateral current_description(x.parent_id, ${day}) px on true)`;

/** SQL for each fact of document `d`, whose organisation's present description is `o`. A new fact is one line here. */
const fragments: Record<FactName, string> = {
  round: roundFact,
  agreed: agreedFact,
  seats: seatsOf('d.organisation_id'),
  upperSeats: seatsOf('o.parent_id'),
  involved: `
    (select coalesce(jsonb_agg(jsonb_build_object('personId', i.person_id, 'as', i.part)), '[]') from (
       select v.saved_by as person_id, 'saved' as part from revision v where v.document_id = d.id
             -- What those above write on it by their acts is their appraisal, and no part in what they appraise.
             and not exists (select from event e where e.document_id = d.id and e.revision = v.no and e.at = v.saved_at
               and e.actor_id = v.saved_by and e.office_organisation_id <> d.organisation_id
               and e.action not in ('createDocument', 'saveDraft'))
       union select m.person_id, 'voted' from decision_round r join round_member m on m.round_id = r.id
             where r.document_id = d.id and m.voted
       union select e.actor_id, 'submitted' from event e
             where e.document_id = d.id and e.actor_id is not null and e.changes @> '{"submitted": true}'
       -- What is done in somebody's name is that somebody's part no less.
       union select e.on_behalf_of, case when e.changes @> '{"submitted": true}' then 'submitted' else 'saved' end from event e
             where e.document_id = d.id and e.on_behalf_of is not null
               and (e.changes @> '{"submitted": true}' or e.action in ('createDocument', 'saveDraft'))) i)`,
  attachments: `
    (select coalesce(jsonb_agg(jsonb_build_object('at', a.attached_at, 'personId', a.attached_by, 'organisationIds',
       (select coalesce(jsonb_agg(h.organisation_id), '[]') from office_holding h
        where h.person_id = a.attached_by and h.period @> $3::date)) order by a.attached_at), '[]')
     from attachment a where a.document_id = d.id)`,
  asked: `asked_by(d.id, $3::date)`,
  register: registerOf('d.organisation_id', 'd.type_code', '$4::integer'),
  incoming: registerOf(
    'coalesce(o.parent_id, d.organisation_id)',
    `'${incomingTypeCode}'`,
    'extract(year from $3::date)',
  ),
  named: `
    (select coalesce(jsonb_agg(${seat} || jsonb_build_object('organisation', c.name) order by p.full_name, p.id, h.office), '[]')
     from office_holding h join person p on p.id = h.person_id
       cross join lateral current_description(h.organisation_id, $3::date) c
     where h.person_id = any ($7::uuid[]) and h.period @> $3::date and h.office <> 'administrator'
       and (h.organisation_id = d.organisation_id or exists (select from organisation_lineage g
         where g.organisation_id = h.organisation_id and g.ancestor_id = d.organisation_id and g.period @> $3::date)))`,
  certificateRegister: `
    ${registerOf('d.organisation_id', `'${certificateTypeCode}'`, '$4::integer')} || jsonb_build_object('symbol', '${certificateTypeCode}-' || o.symbol)`,
  inspectionRegisters: `
    jsonb_build_object('unit', ${inspectionRegisterOf('d.organisation_id')}, 'upper', ${inspectionRegisterOf('o.parent_id')},
      'upperHead', (select ${head('u')} from ${description('o.parent_id', '$3::date')} u))`,
  linked: `
    (select jsonb_build_object('id', l.id, 'kind', l.kind, 'state', l.state, 'organisationId', l.organisation_id,
       'issuedOn', l.issued_on) from document l where l.id = $5::uuid and ${visible('l')})`,
};

/** SQL that is true where who acts in this transaction may see document `alias`: the guard beside row-level security. */
export function visible(alias: string): string {
  return `(exists (select 1 from document_reader dr where dr.document_id = ${alias}.id and dr.reader = any ((select reach())::text[]) offset 0)
    or (select acts_as_engine()))`;
}

/** The day that a request, or a programme in force, set for what the document answers. */
const askedDueOn = `case when d.obligation_id is not null then (select b.due_on from obligation b where b.id = d.obligation_id)
  when d.period is not null then (select b.due_on from obligation b where b.organisation_id = d.organisation_id
    and b.kind = d.kind and b.year = d.year and b.period = d.period and b.request_id is null and b.day_from is not null) end`;

const documentFact = `jsonb_build_object(
  'id', d.id, 'kind', d.kind, 'state', d.state, 'context', d.context, 'version', d.version, 'revision', d.revision,
  'organisationId', d.organisation_id, 'upperOrganisationId', o.parent_id, 'title', d.title,
  'contentHash', d.content_hash, 'substanceHash', d.substance_hash, 'year', d.year,
  'period', d.period, 'askedDueOn', ${askedDueOn}, 'draftedBy', d.drafted_by,
  'createdBy', d.created_by, 'programmeId', d.programme_id, 'reviewerId', d.reviewer_id,
  'submittedBy', d.submitted_by, 'submittedAt', d.submitted_at,
  'approvedOn', (d.approved_at at time zone 'Asia/Ho_Chi_Minh')::date,
  'number', d.number, 'issuedOn', d.issued_on, 'closedAt', d.closed_at)`;

/** The version of all that is configured: one row, which everybody may read. */
const configuration = '(select version from configuration)';

/** The issuer's head as it is today; frozen at issue. */
const unit = head('o');

const bookkeeping = `jsonb_build_object(
  'flowVersion', d.flow_version, 'lastEventHash', d.last_event_hash, 'revisionOpen', d.revision_open,
  'typeCode', d.type_code, 'dueAt', d.due_at, 'updatedAt', d.updated_at, 'configuration', ${configuration},
  'bound', ${boundTo('$2::uuid', '$6::text')},
  -- Letters alone bear it.
  'officeSymbol', case when d.type_code = '' then (select l.office_symbol from organisation l where l.id = d.organisation_id) end,
  'unit', ${unit})`;

/** Offices the actor holds today, and those that others gave. */
const offices = `
  (select coalesce(jsonb_agg(jsonb_build_object('office', h.office, 'organisationId', h.organisation_id,
     'actsAsChair', h.acts_as_chair)), '[]')
   from office_holding h where h.person_id = $2::uuid and h.period @> $3::date)
  || (select coalesce(jsonb_agg(jsonb_build_object('office', g.office, 'organisationId', g.organisation_id,
     'delegation', jsonb_build_object('id', g.id, 'giverId', g.giver_id, 'form', g.form,
       'receiverOffice', g.receiver_office, 'kinds', g.kinds, 'actions', g.actions)) order by g.granted_at, g.id), '[]')
   from delegations_in_force($2::uuid, $3::date) g)`;

/** The one statement that gathers these facts of any number of documents; same needs, same text. */
export function factsStatement(needs: readonly FactName[]): string {
  const wanted = [...new Set(needs)].sort();
  const columns = wanted.map((name) => `,\n  ${fragments[name]} as "${name}"`).join('');
  // Every placeholder is used, so that its type is known whatever the needs are.
  return `select ${documentFact} as document, c.content, ${bookkeeping} as bookkeeping, ${offices} as offices${columns}
    from document d
    join document_content c on c.document_id = d.id and c.hash = d.content_hash
    left join ${description('d.organisation_id', '$3::date')} o on true
    where d.id = any ($1::uuid[]) and ($4::integer is not null or $5::uuid is null or $7::uuid[] is null) and ${visible('d')}`;
}

/** The same for a document that is about to be made: `documentIds` holds the organisation's id, `linkedId` the programme's. */
export function creationStatement(needs: readonly FactName[]): string {
  const wanted = [...new Set<FactName>([...needs, 'linked'])].sort();
  return `select ${unit} as unit, o.parent_id as "upperOrganisationId", ${offices} as offices,
      ${boundTo('$2::uuid', '$6::text')} as bound, ${configuration} as configuration,
      ${wanted.map((name) => `${fragments[name]} as "${name}"`).join(',\n')}
    from (select null::uuid as id, ($1::uuid[])[1] as organisation_id, '' as type_code) d
    join ${description('d.organisation_id', '$3::date')} o on true
    where $4::integer is not null or $7::uuid[] is null`;
}

/** Values in the statement's order. */
export function factValues(p: FactParameters): unknown[] {
  return [p.documentIds, p.actorId, p.today, p.registerYear, p.linkedId, p.key ?? null, p.namedIds ?? []];
}
