import type { Reading } from '../../db/index.ts';
import type { Findings, Offence } from './findings.ts';

const AT_ONCE = 1000;

/** Rows of any number in constant memory, by a cursor in the reading's own snapshot; `name` is the cursor's. */
export async function* streamed<Row>(reading: Reading, name: string, sql: string): AsyncGenerator<Row> {
  await reading.query(`declare ${name} no scroll cursor for ${sql}`);
  for (;;) {
    const rows = await reading.query<Row>(`fetch ${AT_ONCE} from ${name}`);
    yield* rows;
    if (rows.length < AT_ONCE) break;
  }
  await reading.query(`close ${name}`);
}

/** What PostgreSQL itself can find: `all` selects what is looked at, `broken` the subject and fault of whatever breaks the rule. */
export async function ask(
  reading: Reading,
  findings: Findings,
  no: number,
  { all, broken }: { all?: string; broken: string },
): Promise<void> {
  if (all) {
    const [row] = await reading.query<{ count: number }>(`select count(*) as count from (${all}) looked_at`);
    findings.checked(no, row?.count ?? 0);
  }
  const rows = await reading.query<Offence & { count: number }>(
    `select subject, fault, count(*) over () as count from (${broken}) found (subject, fault) limit ${findings.shown}`,
  );
  findings.brokenBy(
    no,
    rows.map(({ subject, fault }) => ({ subject, fault })),
    rows[0]?.count ?? 0,
  );
}
