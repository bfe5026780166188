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
  for await (const row of streamed<Row>(reading, 'contents', revisions)) {
    if (contentHashOf(row.title, row.content) !== row.contentHash)
      findings.broken(2, `document ${row.documentId}`, `the content of revision ${row.no} was altered`);
  }
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

const revisions = `
  select v.document_id as "documentId", v.no, v.title, c.content, v.content_hash as "contentHash"
  from revision v join document_content c on c.document_id = v.document_id and c.hash = v.content_hash`;
