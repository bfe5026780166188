import type { Query } from './query.ts';
import { numberLine } from '../registers/index.ts';

/** By what people know a document. */
export interface Head {
  id: string;
  kind: string;
  title: string;
  /** "02/KH-CĐCS01"; null before it is issued. */
  number: string | null;
  /** The unit's name today. */
  unit: string;
}

/** The heads of these documents by id, in one statement. */
export async function headsOf(
  query: Query,
  documentIds: readonly string[],
  today: string,
): Promise<Map<string, Head>> {
  const rows = await query<Row>(statement, [documentIds, today]);
  return new Map(
    rows.map(({ number, symbol, ...head }) => [
      head.id,
      { ...head, number: number !== null && symbol !== null ? numberLine(number, symbol) : null },
    ]),
  );
}

type Row = Omit<Head, 'number'> & { number: number | null; symbol: string | null };

const statement = `
  select d.id, d.kind, d.title, d.number, d.symbol, coalesce(o.name, '') as unit
  from document d left join lateral current_description(d.organisation_id, $2::date) o on true
  where d.id = any ($1::uuid[])`;
