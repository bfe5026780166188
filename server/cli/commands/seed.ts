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
    documents: {
      type: 'string',
      value: 'N',
      about: {
        vi: 'đủ chừng này văn bản thì thôi; 0 là không có',
        en: 'stop at about so many documents; 0 for none',
      },
    },
  },
  run: ({ options, locale }) => {
    const units = countOf('units', options['units'], 1);
    const documents = countOf('documents', options['documents'], 0);
    return withEngine(async (engine, ownerUrl, filesDir) => {
      const report = await seedDemo(engine, { ownerUrl, units, documents, filesDir }).catch(
        (error: unknown) => {
          throw error instanceof NotForDemo ? new Failure(error.message) : error;
        },
      );
      const { organisations, people, accounts, documents: there } = report;
      const text =
        locale === 'vi'
          ? `Tỉnh dùng thử có ${organisations} đơn vị, ${people} người, ${accounts} tài khoản, ${there} văn bản (mật khẩu ${DEMO_PASSWORD}).`
          : `The demo province has ${organisations} organisations, ${people} people, ${accounts} accounts, ${there} documents (password ${DEMO_PASSWORD}).`;
      return { ok: true, text, data: report };
    });
  },
};

function countOf(name: string, text: string | boolean | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < least || count > 100_000)
    throw new WrongUse(`--${name} ${text}: ${least} … 100000`);
  return count;
}
