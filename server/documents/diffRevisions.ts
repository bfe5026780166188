import { diffContent, type Change } from '../../workflows/kit/index.ts';
import type { Reading } from '../db/index.ts';
import type { Engine } from './engine.ts';
import { visible } from './facts.ts';
import { isId } from './results.ts';

interface Row {
  no: number;
  kind: string;
  flowVersion: number;
  title: string;
  content: unknown;
}

/** What changed between two revisions of a document, field by field; null where one of them does not exist. */
export async function diffRevisions(
  reading: Pick<Reading, 'query'>,
  engine: Engine,
  documentId: string,
  from: number,
  to: number,
): Promise<Change[] | null> {
  if (!isId(documentId)) return null;
  const rows = await reading.query<Row>(statement, [documentId, [from, to]]);
  const before = rows.find(({ no }) => no === from);
  const after = rows.find(({ no }) => no === to);
  const flow = after && engine.flows.of(after.kind, after.flowVersion);
  if (!before || !after || !flow) return null;
  const changes = diffContent(flow.form, before.content, after.content);
  return before.title === after.title ? changes : [titleChange(before.title, after.title), ...changes];
}

// A title is a matter of form.
function titleChange(before: string, after: string): Change {
  return { path: 'title', kind: 'CHANGED', before, after, substance: false, rowId: null };
}

const statement = `
  select v.no, d.kind, d.flow_version as "flowVersion", v.title, c.content
  from revision v
  join document d on d.id = v.document_id
  join document_content c on c.document_id = v.document_id and c.hash = v.content_hash
  where v.document_id = $1::uuid and v.no = any ($2::int[]) and ${visible('d')}`;
