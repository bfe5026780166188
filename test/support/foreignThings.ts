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
}

export async function foreignThings(server: TestServer, no: string): Promise<ForeignThings> {
  const [unit, { officer }] = await Promise.all([unitOf(server, no), provinceOf(server)]);
  const plan = await unit.submitted({ objective: 'Chỉ người trong đơn vị được biết' });
  performed(await officer.act(plan.id, 'beginReview', {}));
  const notes = [{ section: 'objective', text: 'Nêu rõ hơn' }];
  performed(await officer.act(plan.id, 'returnForRevision', { reason: 'Xem lại', notes }));
  return {
    ids: { document: plan.id, round: plan.rounds[0]?.id ?? '', ...(await partsOf(unit.chair, plan.id)) },
    directoryIds: { unit: unit.organisationId, person: await unit.chair.personId() },
    draftIds: await draftOf(unit.chair, (await unit.deciding()).id),
  };
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
