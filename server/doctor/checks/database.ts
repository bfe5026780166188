import type { Reading } from '../../db/index.ts';
import { databaseWords as words } from './databaseWords.ts';
import type { Finding } from './finding.ts';
import { amiss, well } from './words.ts';

interface Facts {
  version: string;
  versionNumber: number;
  recovery: boolean;
  encoding: string;
  collations: string[];
  hanoi: boolean;
  timeZone: string;
  extensions: string[];
  unsafe: string[];
  autovacuum: boolean;
  freezeAge: number;
  connections: number;
  maxConnections: number;
  size: string;
}

const OLDEST = 150_000;
const EXTENSIONS = ['btree_gist', 'pg_trgm', 'unaccent'];
/** Half of what PostgreSQL bears before it stops to write. */
const MOST_FREEZE_AGE = 1_000_000_000;
const MOST_CONNECTIONS = 0.85;

/** PostgreSQL as it is set up: whether it is one that this system can rely on. */
export async function checkDatabase(reading: Reading): Promise<Finding[]> {
  const [facts] = await reading.query<Facts>(statement);
  if (!facts) return [];
  const { version, size, encoding, timeZone, collations, unsafe } = facts;
  const missing = EXTENSIONS.filter((name) => !facts.extensions.includes(name)).join(', ');
  return [
    facts.versionNumber < OLDEST
      ? amiss('version', words.version, figures(facts))
      : well('version', words.version, { version, size }),
    facts.recovery ? amiss('read-only', words.readOnly) : well('read-only', words.readOnly),
    encoding === 'UTF8' ? well('encoding', words.encoding) : amiss('encoding', words.encoding, { encoding }),
    collations.length === 0
      ? well('collation', words.collation)
      : amiss('collation', words.collation, { names: collations.join(', ') }, 'warning'),
    facts.hanoi ? well('time-zone', words.timeZone, { timeZone }) : amiss('time-zone', words.timeZone),
    missing === ''
      ? well('extensions', words.extensions)
      : amiss('extensions', words.extensions, { missing }),
    unsafe.length === 0
      ? well('durability', words.durability)
      : amiss('durability', words.durability, { settings: unsafe.join(', ') }),
    facts.autovacuum && facts.freezeAge < MOST_FREEZE_AGE
      ? well('vacuum', words.vacuum)
      : amiss('vacuum', words.vacuum, { age: facts.freezeAge }, 'warning'),
    facts.connections < facts.maxConnections * MOST_CONNECTIONS
      ? well('connections', words.connections, figures(facts))
      : amiss('connections', words.connections, figures(facts), 'warning'),
  ];
}

function figures({ version, connections, maxConnections }: Facts) {
  return { version, connections, most: maxConnections };
}

const statement = `
  select current_setting('server_version') as version, current_setting('server_version_num')::int as "versionNumber",
    pg_is_in_recovery() as recovery, current_setting('server_encoding') as encoding,
    array(select collname::text from pg_collation where collnamespace = 'public'::regnamespace
        and collversion is distinct from pg_collation_actual_version(oid)
      union all select datname::text from pg_database where datname = current_database()
        and datcollversion is distinct from pg_database_collation_actual_version(oid)
      union all select 'vietnamese' where not exists (select from pg_collation where collname = 'vietnamese' and collprovider = 'i')
    ) as collations,
    coalesce((select utc_offset = interval '7 hours' from pg_timezone_names where name = 'Asia/Ho_Chi_Minh'), false) as hanoi,
    current_setting('TimeZone') as "timeZone",
    array(select extname::text from pg_extension) as extensions,
    array(select name || '=off' from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off') as unsafe,
    current_setting('autovacuum') = 'on' as autovacuum,
    (select age(datfrozenxid)::int from pg_database where datname = current_database()) as "freezeAge",
    (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as connections,
    current_setting('max_connections')::int as "maxConnections",
    pg_size_pretty(pg_database_size(current_database())) as size`;
