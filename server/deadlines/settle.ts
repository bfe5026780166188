import { asEngine, documentsDue, reckonAnew, type Engine } from '../documents/index.ts';
import type { Logger } from '../logging.ts';
import { owe } from './openObligations.ts';

const BATCH = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Lets a changed calendar or setting reach what is open: due dates of documents, and what units owe. Begins again where a
 * worker died, since only the end of it is remembered; what is right already stays as it is.
 */
export async function settleConfiguration(engine: Engine, logger: Logger): Promise<void> {
  const wanted = await asEngine(engine, async (query) => {
    const [row] = await query<{ version: number; settled: number }>(
      'select version, settled from configuration',
    );
    return row && row.version > row.settled ? row.version : null;
  });
  if (wanted === null) return;
  let moved = 0;
  for (let after = FIRST; ;) {
    const ids = await asEngine(engine, (query) => documentsDue(query, after, BATCH));
    if (ids.length === 0) break;
    moved += await reckonAnew(engine, ids);
    after = ids.at(-1) ?? after;
  }
  await owe(engine);
  // What was changed meanwhile waits for the next look.
  await asEngine(engine, (query) =>
    query('update configuration set settled = greatest(settled, $1)', [wanted]),
  );
  logger.info({ event: 'configuration-settled', version: wanted, moved }, 'due dates reckoned anew');
}
