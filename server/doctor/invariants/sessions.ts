import type { Reading } from '../../db/index.ts';
import { ask } from './ask.ts';
import type { Findings } from './findings.ts';

/** How long a transaction may stand still while people work. */
const PATIENCE = '60 seconds';

/** Invariant 13, its second half: nobody holds a lock and does nothing with it. */
export async function checkSessions(reading: Reading, findings: Findings, settled: boolean): Promise<void> {
  const still = settled ? "interval '0'" : `interval '${PATIENCE}'`;
  await ask(reading, findings, 13, {
    all: 'select from pg_stat_activity where datname = current_database()',
    broken: `
      select 'session ' || a.pid, 'stands still in a transaction since ' || a.xact_start || ', holding ' || count(l.*) || ' locks'
      from pg_stat_activity a left join pg_locks l on l.pid = a.pid
      where a.datname = current_database() and a.state like 'idle in transaction%' and a.pid <> pg_backend_pid()
        and a.application_name <> '${DOCTOR}' and clock_timestamp() - a.state_change >= ${still}
      group by a.pid, a.xact_start
      union all
      select 'transaction ' || gid, 'is prepared and neither committed nor rolled back'
      from pg_prepared_xacts where database = current_database()`,
  });
}

/** Our own connections, by their name in pg_stat_activity. */
export const DOCTOR = 'trinhky doctor';
