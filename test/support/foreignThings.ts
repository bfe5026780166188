import { performed } from './answers.ts';
import type { Client } from './client.ts';
import type { TestServer } from './server.ts';
import { provinceOf, unitOf } from './unit.ts';

/** Ids of everything that belongs to one union's papers, by what they are the id of. */
export interface ForeignThings {
  /** Of a returned plan: document, round, event, note, comment, file, attachment, work item. */
  ids: Record<string, string>;
  /** The unit and one of its people. */
  directoryIds: Record<string, string>;
  /** Of a draft that only its union knows. */
  draftIds: Record<string, string>;
  /** Of what is kept beside documents: an import, entries in a cadre's record, what the unit owes and was asked, a certificate. */
  recordIds: Record<string, string>;
}

export async function foreignThings(server: TestServer, no: string): Promise<ForeignThings> {
  const [unit, { officer }] = await Promise.all([unitOf(server, no), provinceOf(server)]);
  const plan = await unit.submitted({ objective: 'Chỉ người trong đơn vị được biết' });
  performed(await officer.act(plan.id, 'beginReview', {}));
  const notes = [{ section: 'objective', text: 'Nêu rõ hơn' }];
  performed(await officer.act(plan.id, 'returnForRevision', { reason: 'Xem lại', notes }));
  const ids = { document: plan.id, round: plan.rounds[0]?.id ?? '', ...(await partsOf(unit.chair, plan.id)) };
  const directoryIds = { unit: unit.organisationId, person: await unit.chair.personId() };
  return {
    ids,
    directoryIds,
    draftIds: await draftOf(unit.chair, (await unit.deciding()).id),
    recordIds: await recordsOf(server, { ...directoryIds, file: await upload(unit.chair) }),
  };
}

/** Put down as the tables' owner, a row of each sort: what is tried is who finds them, not how they come about. */
async function recordsOf(
  server: TestServer,
  { unit, person, file }: Record<'unit' | 'person' | 'file', string>,
): Promise<Record<string, string>> {
  const [made] = await server.sql<Record<string, string>>(
    `with brought as (
       insert into import (id, kind, organisation_id, file_id, created_by, created_at)
         values (gen_random_uuid(), 'people', $1, $3, $2, now()) returning id
     ), entry as (
       insert into cadre_entry (id, person_id, entry, title, happened_on, form, file_id, recorded_by, recorded_at)
         values (gen_random_uuid(), $2, 'commendation', 'Bằng khen', '2024-01-01', 'Bằng khen', $3, $2, now()) returning id
     ), evidence as (
       insert into cadre_evidence (id, organisation_id, year, item, note, file_id, recorded_by, recorded_at)
         values (gen_random_uuid(), $1, 2031, 'training', 'Chỉ của đơn vị', $3, $2, now()) returning id
     ), owed as (
       insert into obligation (organisation_id, kind, year, period, due_on, opened_at)
         values ($1, 'report', 2031, 'annual', '2031-11-30', now()) returning id
     )
     select brought.id as import, entry.id as "cadre entry", evidence.id as "cadre evidence", owed.id as obligation,
       (select c.id from certificate c where c.person_id not in (
          select h.person_id from office_holding h join account a using (person_id) where a.username like '%.cs03')
        order by c.id limit 1) as certificate
     from brought, entry, evidence, owed`,
    [unit, person, file],
  );
  return made!;
}

async function draftOf(chair: Client, document: string): Promise<Record<string, string>> {
  const [event] = await chair.history(document);
  const file = await upload(chair);
  return {
    document,
    file,
    event: event?.id ?? '',
    comment: await comment(chair, document),
    ...(await attach(chair, document, file)),
  };
}

async function partsOf(chair: Client, documentId: string): Promise<Record<string, string>> {
  const parts = `query ($id: ID!) { document(id: $id) {
    workItems { id } returns { notes { id } } history(first: 1) { edges { node { id } } }
  } }`;
  const { document } = await chair.ask<{ document: Parts }>(parts, { id: documentId });
  const file = await upload(chair);
  return {
    file,
    event: document.history.edges[0]?.node.id ?? '',
    note: document.returns[0]?.notes[0]?.id ?? '',
    'work item': document.workItems[0]?.id ?? '',
    comment: await comment(chair, documentId),
    ...(await attach(chair, documentId, file)),
  };
}

interface Parts {
  workItems: { id: string }[];
  returns: { notes: { id: string }[] }[];
  history: { edges: { node: { id: string } }[] };
}

async function comment(client: Client, documentId: string): Promise<string> {
  const add = `mutation ($input: AddCommentInput!) { addComment(input: $input) { ... on Comment { id } } }`;
  const input = { documentId, text: 'Chỉ trong đơn vị' };
  return (await client.ask<{ addComment: { id: string } }>(add, { input })).addComment.id;
}

async function attach(client: Client, documentId: string, fileId: string): Promise<Record<string, string>> {
  const bind = `mutation ($input: AttachFileInput!) { attachFile(input: $input) { __typename ... on Attachment { id } } }`;
  const input = { documentId, fileId, purpose: 'ATTACHMENT' };
  return { attachment: (await client.ask<{ attachFile: { id: string } }>(bind, { input })).attachFile.id };
}

async function upload(client: Client): Promise<string> {
  const [file] = await client.upload([
    { name: 'bien-ban.pdf', type: 'application/pdf', text: '%PDF-1.4\n%%EOF\n' },
  ]);
  return file?.id ?? '';
}
