import type { LocalDate } from '../../../workflows/kit/index.ts';
import type { Query } from '../../documents/index.ts';
import type { RowFault } from '../column.ts';
import type { Scope } from './kind.ts';
import { fault } from './planning.ts';

/** An organisation that a file names by its code, as it is described today. */
export interface KnownUnit {
  id: string;
  code: string;
  kind: string;
  name: string;
  symbol: string;
  place: string;
  phone: string | null;
  parentCode: string | null;
  foundedOn: LocalDate;
  dissolvedOn: LocalDate | null;
  /** Whether it is the import's own organisation, or one under it. */
  within: boolean;
}

/** Those of the codes that whoever asks may know. */
export async function knownUnits(
  query: Query,
  codes: readonly string[],
  { organisationId, today }: Scope,
): Promise<Map<string, KnownUnit>> {
  const rows = await query<KnownUnit>(
    `select o.id, o.code, o.kind, d.name, d.symbol, d.place, o.phone, p.code as "parentCode", o.founded_on as "foundedOn",
       o.dissolved_on as "dissolvedOn", o.id = $2 or exists (select from organisation_lineage l
         where l.organisation_id = o.id and l.ancestor_id = $2 and l.period @> $3::date) as within
     from organisation o cross join lateral current_description(o.id, $3::date) d
     left join organisation p on p.id = d.parent_id where o.code = any ($1::text[]) or o.id = $2`,
    [[...new Set(codes)], organisationId, today],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** Why nobody can be entered in a unit: it is not there, not one's own, or no more. */
export function faultOfUnit(unit: KnownUnit | undefined, column: string, { today }: Scope): RowFault | null {
  if (!unit) return fault(column, 'unknown-unit');
  if (unit.dissolvedOn && unit.dissolvedOn <= today)
    return fault(column, 'unit-dissolved', { name: unit.name, date: unit.dissolvedOn });
  return unit.within ? null : fault(column, 'not-under-you', { name: unit.name });
}
