import { isPossible, type Flow, type LocalDate } from '../../workflows/kit/index.ts';
import { isId, visible, type FlowCatalog, type Query } from '../documents/index.ts';
import type { PeopleList, Scope } from './kinds/kind.ts';

interface Row {
  kind: string;
  version: number;
  state: string;
  organisationId: string;
  content: unknown;
}

/** Where an import of a document's list reaches, with the list as it stands; null where there is none, or none to be seen. */
export async function scopeOfList(
  query: Query,
  flows: FlowCatalog,
  documentId: string,
  today: LocalDate,
): Promise<(Scope & { list: PeopleList }) | null> {
  if (!isId(documentId)) return null;
  const [row] = await query<Row>(
    `select d.kind, d.flow_version as version, d.state, d.organisation_id as "organisationId", c.content
     from document d join document_content c on c.document_id = d.id and c.hash = d.content_hash
     where d.id = $1 and ${visible('d')} and (exists (select from document_reader r
       where r.document_id = d.id and r.level = 'work' and r.reader = any ((select reach())::text[])) or (select acts_as_engine()))`,
    [documentId],
  );
  const flow = row && flows.of(row.kind, row.version);
  if (!row || !flow?.attendance) return null;
  const { organisationId } = row;
  return { organisationId, today, list: listIn(flow, flow.attendance, documentId, row) };
}

function listIn(
  flow: Flow,
  book: NonNullable<Flow['attendance']>,
  documentId: string,
  { state, content }: Row,
): PeopleList {
  const acts = [book.invites, book.uninvites, book.ticks];
  return {
    ...{ documentId, book, attendees: book.attendees(content) },
    sessions: book.sessions(content).toSorted((one, other) => (one.on < other.on ? -1 : 1)),
    takes: new Set(acts.filter((act) => isPossible(flow, state, act))),
  };
}
