import { migrate, migrationStatus } from '../../db/index.ts';
import type { Command } from '../command.ts';
import { onDatabase } from '../onDatabase.ts';

export const migrateUp: Command = {
  name: 'migrate up',
  about: { vi: 'đưa cơ sở dữ liệu lên phiên bản này', en: "bring the database to this release's schema" },
  run: ({ locale }) =>
    onDatabase(async (url) => {
      const { pending } = await migrationStatus(url);
      await migrate(url);
      const text =
        locale === 'vi' ? `Đã chạy ${pending.length} bước di trú.` : `Ran ${pending.length} migrations.`;
      return { ok: true, text, data: { ran: pending } };
    }),
};

export const migrateStatus: Command = {
  name: 'migrate status',
  about: { vi: 'nêu các bước di trú đã chạy, còn lại', en: 'tell which migrations ran and which remain' },
  run: () =>
    onDatabase(async (url) => {
      const status = await migrationStatus(url);
      const lines = [
        ...status.executed.map((name) => `ran      ${name}`),
        ...status.pending.map((name) => `pending  ${name}`),
        ...status.unknown.map((name) => `newer    ${name}`),
      ];
      return {
        ok: status.pending.length === 0 && status.unknown.length === 0,
        text: lines.join('\n'),
        data: status,
      };
    }),
};
