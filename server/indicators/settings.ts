import { z } from 'zod';
import { dayOf, fields, type Denominator, type Indicator } from '../../workflows/kit/index.ts';
import { readAs } from '../calendar/index.ts';
import { transact, type Database, type Reading } from '../db/index.ts';
import { invalid, notFound, refused, type Denial } from '../documents/index.ts';

/** What each share is of, for an organisation on a day: as it or the nearest one above configured it, else as is usual. */
export async function denominatorsOf(
  source: Pick<Reading, 'query'>,
  indicators: readonly Indicator[],
  organisationId: string,
  day: string,
): Promise<Map<string, Denominator>> {
  const rows = await source.query<{ code: string; denominator: string }>(
    `select distinct on (s.code) s.code, s.denominator from indicator_setting s
       join (select $1::uuid as id, 0 as distance union all
         select l.ancestor_id, l.distance from organisation_lineage l where l.organisation_id = $1 and l.period @> $2::date) o
         on o.id = s.organisation_id
     where s.valid_from <= $2::date order by s.code, o.distance, s.valid_from desc, s.id desc`,
    [organisationId, day],
  );
  const configured = new Map(rows.map(({ code, denominator }) => [code, denominator]));
  return new Map(
    indicators.map(({ code, denominators }) => [
      code,
      denominators.find(({ name }) => name === configured.get(code)) ?? denominators[0],
    ]),
  );
}

const input = z.strictObject({
  organisationId: z.guid(),
  code: z.string(),
  denominator: z.string(),
  reason: fields.reason(2_000),
});

/** Chooses what a share is of from today on, for an organisation and those under it. */
export async function setDenominator(
  db: Database,
  indicators: readonly Indicator[],
  actor: { personId: string },
  now: Date,
  sent: unknown,
): Promise<{ kind: 'set' } | Denial> {
  const read = readAs(input, sent);
  if (!read.ok) return invalid(read.faults);
  const { organisationId, code, denominator, reason } = read.value;
  const indicator = indicators.find((one) => one.code === code);
  if (!indicator) return notFound;
  if (!indicator.denominators.some(({ name }) => name === denominator))
    return invalid([{ path: 'denominator', code: 'not-an-option' }]);
  return transact(db, actor, now, async (tx) => {
    const [may] = await tx.query<{ counts: boolean; leads: boolean }>(
      'select may_count($1, reach()) as counts, leads_above($1) as leads',
      [organisationId],
    );
    if (!may?.counts) return notFound;
    if (!may.leads) return refused(null, { code: 'not-authorised', params: { who: 'leader-of-upper' } });
    await tx.query(
      `insert into indicator_setting (organisation_id, code, denominator, valid_from, reason, set_by, set_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [organisationId, code, denominator, dayOf(now.toISOString()), reason, actor.personId, now],
    );
    return { kind: 'set' };
  });
}
