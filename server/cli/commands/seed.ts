import { DEMO_PASSWORD, NotForDemo, seedDemo } from '../../db/demo/index.ts';
import { Failure, WrongUse, type Command } from '../command.ts';
import { withEngine } from '../onDatabase.ts';

export const seedDemoCommand: Command = {
  name: 'seed demo',
  about: {
    vi: 'nạp tỉnh dùng thử: đơn vị, con người, chức vụ, tài khoản; chạy lại không thêm gì',
    en: 'load the demo province: units, people, offices, accounts; once is enough',
  },
  options: {
    units: {
      type: 'string',
      value: 'N',
      about: { vi: 'số công đoàn cơ sở, ít nhất 40', en: 'grassroots unions, at least 40' },
    },
  },
  run: ({ options, locale }) => {
    const units = unitsOf(options['units']);
    return withEngine(async (_engine, ownerUrl) => {
      const report = await seedDemo({ ownerUrl, units }).catch((error: unknown) => {
        throw error instanceof NotForDemo ? new Failure(error.message) : error;
      });
      const { organisations, people, accounts } = report;
      const text =
        locale === 'vi'
          ? `Tỉnh dùng thử có ${organisations} đơn vị, ${people} người, ${accounts} tài khoản (mật khẩu ${DEMO_PASSWORD}).`
          : `The demo province has ${organisations} organisations, ${people} people, ${accounts} accounts (password ${DEMO_PASSWORD}).`;
      return { ok: true, text, data: report };
    });
  },
};

function unitsOf(text: string | boolean | undefined): number | undefined {
  if (text === undefined) return undefined;
  const units = Number(text);
  if (!Number.isInteger(units) || units < 1 || units > 100_000)
    throw new WrongUse(`--units ${text}: 1 … 100000`);
  return units;
}
