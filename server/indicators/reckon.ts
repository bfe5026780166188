import type { Reading } from '../db/index.ts';
import type { Measured } from './figures.ts';

type Source = Pick<Reading, 'query'>;

type Reckoned = Pick<Measured, 'numerator' | 'denominator'>;

/** A share in per cent, rounded down to one decimal, or the number itself; null where there is nothing to take a share of. */
export function figureOf(unit: string, measured: Reckoned): number | null {
  const exact = exactly(unit, measured);
  return exact === null ? null : Math.floor(exact * 10 + 1e-9) / 10;
}

/** Whether a target is reached, by the exact share: "more than" is not "at least". Null where there is no figure. */
export function isReached(
  { unit, comparison, value }: { unit: string; comparison: string; value: number },
  measured: Reckoned,
): boolean | null {
  const figure = exactly(unit, measured);
  if (figure === null) return null;
  switch (comparison) {
    case 'moreThan':
      return figure > value;
    case 'atMost':
      return figure <= value;
    case 'exactly':
      return figure === value;
    default:
      return figure >= value;
  }
}

function exactly(unit: string, { numerator, denominator }: Reckoned): number | null {
  if (denominator === 0) return null;
  return unit === 'percent' ? (numerator * 100) / denominator : numerator;
}

/** The day itself and the ends of so many months or quarters before it, earliest first. */
export function daysBack(day: string, step: 'month' | 'quarter', count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const months = step === 'month' ? 1 : 3;
  // The last month that ended before the day, or the last of a quarter.
  const last = step === 'month' ? month - 1 : month - 1 - ((month - 1) % 3);
  const ends = Array.from({ length: count - 1 }, (_, back) =>
    new Date(Date.UTC(year, last - back * months, 0)).toISOString().slice(0, 10),
  );
  return [...ends.reverse(), day];
}

/** Whether the viewer may ask for an organisation's figures. */
export async function mayCount(source: Source, organisationId: string): Promise<boolean> {
  const [row] = await source.query<{ may: boolean }>('select may_count($1::uuid, reach()) as may', [
    organisationId,
  ]);
  return row?.may ?? false;
}

/** Whether the viewer leads the organisation or one above it. */
export async function leadsAbove(source: Source, organisationId: string): Promise<boolean> {
  const [row] = await source.query<{ leads: boolean }>('select leads_above($1::uuid) as leads', [
    organisationId,
  ]);
  return row?.leads ?? false;
}

/** The day on which the term began that the day lies in; else the first of the year that the programme names. */
export async function termBegins(
  source: Source,
  organisationId: string,
  programme: unknown,
  day: string,
): Promise<string> {
  const [term] = await source.query<{ began: string | null }>(
    'select lower(period)::text as began from term where organisation_id = $1::uuid and period @> $2::date',
    [organisationId, day],
  );
  const from: unknown =
    typeof programme === 'object' && programme !== null ? Reflect.get(programme, 'termFrom') : null;
  return term?.began ?? `${typeof from === 'number' ? from : day.slice(0, 4)}-01-01`;
}
