import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import type { GraphQLError } from 'graphql';
import { exportList } from '../exports/lists/index.ts';
import { gather } from '../exports/gather.ts';
import { writeCsv } from '../exports/writeCsv.ts';
import { writeXlsx } from '../exports/writeXlsx.ts';
import type { ContextOf } from '../graphql/contextOf.ts';
import { sourceOf } from '../graphql/errors.ts';
import { apiSchema } from '../graphql/schema.ts';
import type { Services } from '../services.ts';
import { fileName } from '../web/fileName.ts';
import { only, Problem, type ProblemCode } from '../web/problems.ts';

/** So many at once; each may ask the database for a hundred pages. */
const MOST_AT_ONCE = 3;

const forms = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `GET /exports/:list.csv` and `.xlsx`: a list as a table, asked with the same variables as the list (`?with={"filter":…}`). */
export function exportRoutes({ logger, engine }: Services, contextOf: ContextOf): Router {
  const router = Router();
  let running = 0;

  router.get('/:file', async (req, res) => {
    const [, name = '', form] = /^([a-z-]+)\.(csv|xlsx)$/.exec(String(req.params.file)) ?? [];
    const context = await contextOf(req, res);
    if (!context.viewer) throw new Problem('UNAUTHENTICATED');
    const list = exportList(name);
    if (!list || !form) throw new Problem('NOT_FOUND');
    const asked = variablesOf(req.query['with']);
    if (running >= MOST_AT_ONCE) throw new Problem('RATE_LIMITED', { 'retry-after': '5' });
    running += 1;
    try {
      const gathered = await gather(apiSchema(), list, asked, context).finally(() => context.close());
      if (gathered.kind === 'tooMany') throw new Problem('TOO_MANY_ROWS');
      if (gathered.kind === 'refused') throw problemOf(gathered.error);
      const { locale } = context;
      const { personId } = context.viewer;
      logger.info(
        { event: 'export', list: name, form, rows: gathered.rows.length, personId },
        'a list was exported',
      );
      const today = engine.clock.now().toISOString().slice(0, 10);
      res.set({
        'content-type': forms[form as keyof typeof forms],
        'content-disposition': fileName('attachment', `${list.name[locale]} ${today}.${form}`),
        'cache-control': 'private, no-store',
      });
      if (form === 'csv') await pipeline(writeCsv(list.columns, gathered.rows, locale), res);
      else await writeXlsx({ name: list.name[locale], columns: list.columns }, gathered.rows, locale, res);
    } finally {
      running -= 1;
    }
  });

  router.all('/:file', only('GET', 'HEAD'));
  return router;
}

function variablesOf(given: unknown): Record<string, unknown> {
  if (given === undefined) return {};
  if (typeof given !== 'string') throw new Problem('BAD_USER_INPUT');
  try {
    const read: unknown = JSON.parse(given);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read };
  } catch {
    // Not JSON: as wrong as any other thing that is no object.
  }
  throw new Problem('BAD_USER_INPUT');
}

const told: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'];

/** What the list itself would have been refused with; a variable it does not know is bad input. */
function problemOf(error: GraphQLError): unknown {
  const code = error.extensions['code'];
  if (typeof code === 'string' && told.includes(code)) return new Problem(code as ProblemCode);
  return error.path === undefined ? new Problem('BAD_USER_INPUT') : sourceOf(error);
}
