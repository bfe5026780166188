import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labelsOf, type Locale } from '../../../workflows/kit/index.ts';
import { Closing } from '../../closing.ts';
import type { FlowCatalog } from '../../documents/index.ts';
import { readConfig, printFaults } from '../../config/index.ts';
import { createLogger } from '../../logging.ts';
import { openEngine, tasksOf, type Wiring } from '../../main.ts';
import { simulate } from '../../simulation/index.ts';
import { WrongUse, type Command } from '../command.ts';
import { monthText, reportYear, type YearWords } from '../simulation/reportYear.ts';

export const simulateCommand: Command = {
  name: 'simulate',
  about: {
    vi: 'cho một tỉnh giả định sống trọn một năm trong cơ sở dữ liệu riêng, rồi kiểm tra mọi điều bất biến',
    en: 'let a made-up province live through a whole year in a database of its own, then check every invariant',
  },
  options: {
    units: {
      type: 'string',
      value: 'N',
      about: {
        vi: 'số công đoàn cơ sở, từ 5; không ghi thì là 40',
        en: 'grassroots unions, from 5; 40 when left out',
      },
    },
    year: { type: 'string', value: 'YEAR', about: { vi: 'năm, từ 2026', en: 'the year, from 2026' } },
    seed: {
      type: 'string',
      value: 'SEED',
      about: { vi: 'cùng một mầm thì cùng một năm', en: 'the same year for the same seed' },
    },
    keep: {
      type: 'string',
      value: 'FOLDER',
      about: { vi: 'giữ cơ sở dữ liệu lại trong thư mục này', en: 'keep the database in this folder' },
    },
  },
  run: async ({ options, locale, tell }) => {
    const asked = {
      units: wholeNumber('units', options['units'] ?? '40', 5, 5000),
      year: wholeNumber('year', options['year'] ?? '2026', 2026, 2035),
      seed: String(options['seed'] ?? '1'),
    };
    return inItsOwnDatabase(options['keep'], async (wiring) => {
      const { ownerUrl, ...engine } = await openEngine(wiring);
      const year = await simulate({
        ...{ ...asked, ownerUrl, engine, filesDir: join(wiring.config.dataDir, 'files') },
        tasksOf: (engines) => tasksOf({ ...engines, ...wiring, baseUrl: () => '' }),
        onMonth: (month) => tell(monthText(month, locale)),
      });
      return reportYear(asked, year, await wordsOf(engine.flows, locale), locale);
    });
  },
};

async function wordsOf({ all, indicators }: FlowCatalog, locale: Locale): Promise<YearWords> {
  const labels = all.map(async (flow) => [flow.kind, await labelsOf(flow, locale)] as const);
  return {
    labels: new Map(await Promise.all(labels)),
    indicators: new Map(indicators.map((each) => [each.code, each.labels[locale].title])),
  };
}

/** Never the configured database: one in a folder of its own, which is gone afterwards unless it is to be kept. */
async function inItsOwnDatabase<T>(
  keep: string | boolean | undefined,
  work: (wiring: Wiring) => Promise<T>,
): Promise<T> {
  const folder = keep === undefined ? mkdtempSync(join(tmpdir(), 'trinhky-simulate-')) : String(keep);
  const read = readConfig({ TRINHKY_DATA: folder, TRINHKY_DEMO: 'false' });
  if (!read.ok) throw new WrongUse(printFaults(read.faults));
  const closing = new Closing();
  try {
    return await work({ config: read.config, closing, logger: createLogger({ logLevel: 'silent' }) });
  } finally {
    await closing.close();
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function wholeNumber(name: string, text: string | boolean, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new WrongUse(`--${name} ${text}: ${least} … ${most}`);
  return number;
}
