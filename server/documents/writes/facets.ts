import { countsIn, type Facts, type Flow } from '../../../workflows/kit/index.ts';
import { sql, type Sql, type Write } from './statement.ts';

/** What a content says in facts that figures are made of. */
export function facetsOf(flow: Flow, content: unknown): Facets {
  const said = Object.entries(flow.facets(content));
  return new Map(said.filter((one): one is [string, string | number] => one[1] !== null));
}

type Facets = ReadonlyMap<string, string | number>;

/** The facets become exactly those of the content. */
export function facetWrites(documentId: string, facets: Facets): Write[] {
  const gone = sql`delete from document_facet where document_id = ${documentId} and name <> all (${[...facets.keys()]}::text[])`;
  const kept = sql`${inserted(documentId, facets)} on conflict (document_id, name)
    do update set number = excluded.number, text = excluded.text
    where (f.number, f.text) is distinct from (excluded.number, excluded.text)`;
  return [
    { name: 'facets_gone', sql: gone },
    { name: 'facets', sql: kept },
  ];
}

/** Those of a document that is just being made. */
export function firstFacets(documentId: string, facets: Facets): Write[] {
  return [{ name: 'facets', sql: inserted(documentId, facets) }];
}

function inserted(documentId: string, facets: Facets): Sql {
  const values = [...facets.values()];
  const numbers = values.map((value) => (typeof value === 'number' ? value : null));
  const texts = values.map((value) => (typeof value === 'string' ? value : null));
  return sql`insert into document_facet as f (document_id, name, number, text)
    select ${documentId}::uuid, n.name, n.number, n.text
    from unnest(${[...facets.keys()]}::text[], ${numbers}::numeric[], ${texts}::text[]) n (name, number, text)`;
}

/** A new document that counts from its beginning, as what was received does. */
export function countedAtFirst(flow: Flow, { document, today }: Facts): { counted?: Sql } {
  return countsIn(flow, document.state) ? { counted: sql`daterange(${today}::date, null)` } : {};
}

/** From when until when the document counts in figures, where an act changes it: it begins on the day of issue. */
export function countedColumn(
  [flowBefore, before]: [Flow, Facts],
  [flow, after]: [Flow, Facts],
): { counted?: Sql } {
  const [did, does] = [countsIn(flowBefore, before.document.state), countsIn(flow, after.document.state)];
  if (did === does) return {};
  if (does) return { counted: sql`daterange(${after.document.issuedOn ?? after.today}::date, null)` };
  return { counted: sql`daterange(lower(counted), greatest(lower(counted), ${after.today}::date))` };
}
