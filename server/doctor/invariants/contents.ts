import { contentHashOf } from '../../documents/index.ts';
import type { Reading } from '../../db/index.ts';
import { ask, streamed } from './ask.ts';
import type { Findings } from './findings.ts';

interface Row {
  documentId: string;
  no: number;
  title: string;
  content: unknown;
  contentHash: string;
}

/** Invariant 2 for what the documents say: stored contents hash to what they are kept under, and the latest is the present one. */
export async function checkContents(reading: Reading, findings: Findings): Promise<void> {
  for await (const row of streamed<Row>(reading, 'contents', revisions)) noteAltered(row, findings);
  await ask(reading, findings, 2, {
    broken: `
      select 'document ' || d.id, 'revision ' || d.revision || ' is not what it stands on'
      from document d left join revision v on v.document_id = d.id and v.no = d.revision
      where (v.title, v.content_hash, v.substance_hash) is distinct from (d.title, d.content_hash, d.substance_hash)
      union all
      select 'document ' || v.document_id, 'its revisions are not numbered from 1 on'
      from revision v group by v.document_id having count(*) <> max(v.no) or min(v.no) <> 1`,
  });
}

/** The same for the contents of one document. */
export async function checkContentsOf(
  documentId: string,
  reading: Reading,
  findings: Findings,
): Promise<void> {
  const rows = await reading.query<Row>(`${revisions} where v.document_id = $1::uuid order by v.no`, [
    documentId,
  ]);
  for (const row of rows) noteAltered(row, findings);
}

function noteAltered({ documentId, no, title, content, contentHash }: Row, findings: Findings): void {
  if (contentHashOf(title, content) !== contentHash)
    findings.broken(2, `document ${documentId}`, `the content of revision ${no} was altered`);
}

const revisions = `
  select v.document_id as "documentId", v.no, v.title, c.content, v.content_hash as "contentHash"
  from revision v join document_content c on c.document_id = v.document_id and c.hash = v.content_hash`;
