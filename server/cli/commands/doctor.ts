import { flowOf, flows } from '../../../workflows/catalog.ts';
import { systemClock } from '../../clock.ts';
import { connect } from '../../db/index.ts';
import type { Command } from '../command.ts';
import { examine, type Finding } from '../doctor/examine.ts';
import { onDatabase } from '../onDatabase.ts';

const words: Record<Finding['check'], { vi: string; en: string }> = {
  database: { vi: 'Cơ sở dữ liệu', en: 'Database' },
  migrations: { vi: 'Di trú', en: 'Migrations' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  documents: { vi: 'Văn bản và chuỗi sự kiện', en: 'Documents and their chains' },
};

export const doctor: Command = {
  name: 'doctor',
  about: {
    vi: 'khám cơ sở dữ liệu: di trú, vai trò, chuỗi sự kiện của mọi văn bản',
    en: 'examine the database: migrations, roles, the chain of events of every document',
  },
  run: ({ locale }) =>
    onDatabase(async (url) => {
      const db = await connect(url, { name: 'trinhky doctor', poolSize: 1 });
      try {
        const findings = await examine(db, url, { of: flowOf, all: flows }, systemClock);
        const lines = findings.map(
          ({ check, ok, detail }) => `${ok ? '✓' : '✗'} ${words[check][locale]}: ${detail}`,
        );
        return { ok: findings.every(({ ok }) => ok), text: lines.join('\n'), data: { findings } };
      } finally {
        await db.close();
      }
    }),
};
