import type { LocalDate } from '../../../workflows/kit/index.ts';
import type { Query } from '../../documents/index.ts';
import type { Line, RowFault } from '../column.ts';
import { fault } from './planning.ts';

/** Somebody a line may mean: by the number it names, or by name in the unit it names. */
export interface KnownPerson {
  id: string;
  code: string | null;
  fullName: string;
  phone: string | null;
  email: string | null;
  /** Codes of the units where they were entered or ever held office. */
  units: string[];
  /** Of those, where they hold or will hold an office, or were entered. */
  present: string[];
  /** The day after which they held no office in any of them, where none is left. */
  leftOn: LocalDate | null;
}

export class KnownPeople {
  readonly #byCode = new Map<string, KnownPerson>();
  readonly #byName = new Map<string, KnownPerson[]>();
  readonly #hidden: ReadonlySet<string>;

  /** Everybody whom some line may mean. */
  readonly ids: readonly string[];

  constructor(people: readonly KnownPerson[], taken: readonly string[]) {
    this.ids = people.map(({ id }) => id);
    for (const person of people) {
      if (person.code) this.#byCode.set(person.code, person);
      for (const unit of person.units) {
        const key = `${unit}\n${person.fullName}`;
        this.#byName.set(key, [...(this.#byName.get(key) ?? []), person]);
      }
    }
    this.#hidden = new Set(taken.filter((code) => !this.#byCode.has(code)));
  }

  /** Whom a line means; null: nobody we know. Of several of one name, the one whose mail address it names. */
  meant({ cells }: Line): KnownPerson | null | { fault: RowFault } {
    const { code = '', name = '', unit = '' } = cells;
    const numbered = code ? this.#byCode.get(code) : undefined;
    if (numbered)
      return numbered.fullName === name
        ? numbered
        : { fault: fault('name', 'other-name', { name: numbered.fullName }) };
    if (code && this.#hidden.has(code)) return { fault: fault('code', 'person-code-taken') };
    const named = (this.#byName.get(`${unit}\n${name}`) ?? []).filter((person) => !code || !person.code);
    const { email = '' } = cells;
    const addressed = named.length > 1 && email ? named.filter((person) => person.email === email) : [];
    if (addressed[0] && addressed.length === 1) return addressed[0];
    if (named.length > 1) return { fault: fault('code', 'several-of-name', { name, count: named.length }) };
    return named[0] ?? null;
  }
}

/** Everybody whom one of the lines may mean. */
export async function knownPeople(
  query: Query,
  lines: readonly Line[],
  today: LocalDate,
): Promise<KnownPeople> {
  const column = (key: string) => lines.map(({ cells }) => cells[key] ?? '');
  const rows = await query<KnownPerson>(
    `with asked as (select * from unnest($1::text[], $2::text[], $3::text[]) a (code, name, unit)),
     units as (select o.id, o.code from organisation o where o.code in (select unit from asked)),
     meant as (
       select p.id from person p where p.code in (select code from asked where code <> '')
       union select p.id from asked a join units u on u.code = a.unit join person p on p.full_name = a.name
         where p.organisation_id = u.id
           or exists (select from office_holding h where h.person_id = p.id and h.organisation_id = u.id))
     select p.id, p.code, p.full_name as "fullName", p.phone, p.email, coalesce(held.units, '{}') as units,
       coalesce(held.present, '{}') as present, held."leftOn"
     from meant join person p using (id) left join lateral (
       select array_agg(distinct u.code) as units,
         array_agg(distinct u.code) filter (where w.until is null or w.until > $4::date) as present,
         case when bool_and(w.until <= $4::date) then max(w.until) end as "leftOn"
       from (select p.organisation_id as unit, null::date as until where p.organisation_id is not null
             union all select h.organisation_id, upper(h.period) from office_holding h
               where h.person_id = p.id and not isempty(h.period)) w
       join organisation u on u.id = w.unit) held on true`,
    [column('code'), column('name'), column('unit'), today],
  );
  const [taken] = await query<{ codes: string[] }>('select taken_person_codes($1::text[]) as codes', [
    column('code').filter(Boolean),
  ]);
  return new KnownPeople(rows, taken?.codes ?? []);
}

/** Named without a number, and gone from the unit: nobody should be taken for somebody who left. */
export function faultOfLeft(person: KnownPerson, { cells }: Line): RowFault | null {
  const { code = '', unit = '' } = cells;
  if (code || person.present.includes(unit) || !person.leftOn) return null;
  return fault('code', 'person-left', { name: person.fullName, date: person.leftOn });
}
