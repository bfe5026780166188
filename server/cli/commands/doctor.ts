import { createPublicKey } from 'node:crypto';
import { systemClock } from '../../clock.ts';
import { readConfig } from '../../config/index.ts';
import { appUrl } from '../../db/index.ts';
import { configurationFaults, examine } from '../../doctor/index.ts';
import { catalog, databaseUrl } from '../../main.ts';
import { signingKeyAtHand } from '../../signingKey.ts';
import type { Call, Command, Outcome } from '../command.ts';
import { configured, environment } from '../configured.ts';
import { reportFindings } from '../doctor/reportFindings.ts';
import { reportInvariants } from '../doctor/reportInvariants.ts';
import { reportReplay } from '../doctor/reportReplay.ts';
import { expectMigrated, onDatabase, withWiring } from '../onDatabase.ts';

const judged = { flows: catalog, clock: systemClock };

export const doctor: Command = {
  name: 'doctor',
  about: {
    vi: 'khám toàn bộ: cấu hình, cơ sở dữ liệu, vai trò, việc nền, mọi văn bản; nêu ý nghĩa và cách xử lý',
    en: 'examine everything: configuration, database, roles, background work, all documents; says what it means and what to do',
  },
  more: {
    vi: 'Chỉ xem, không ghi gì, chạy được khi hệ thống đang làm việc. ✓ tốt, ! nên xem, ✗ phải sửa.\nMã thoát: 0 không có ✗, 1 có ✗, 2 gọi sai.',
    en: 'Looks only, writes nothing, may run while people work. ✓ good, ! worth a look, ✗ to be mended.\nExit code: 0 without ✗, 1 with one, 2 wrong use.',
  },
  options: {
    invariants: {
      type: 'boolean',
      about: {
        vi: 'chỉ xem mười bốn điều bất biến của dữ liệu, từng điều một, kèm chỗ sai đầu tiên',
        en: 'the fourteen invariants of the data alone, one by one, with the first that break them',
      },
    },
  },
  run: (call) => (call.options['invariants'] ? invariants(call) : everything(call)),
};

export const doctorReplay: Command = {
  name: 'doctor replay',
  operands: ['DOCUMENT'],
  about: {
    vi: 'chạy lại lịch sử một văn bản, nêu chỗ đầu tiên không khớp, in sẵn một bài kiểm thử',
    en: 'replay one document’s history, tell where it first departs, and print a ready test',
  },
  more: {
    vi: 'DOCUMENT là mã ở cuối địa chỉ trang của văn bản. Mã thoát: 0 khớp, 1 không khớp, 2 không có văn bản đó.',
    en: 'DOCUMENT is the id at the end of its page’s address. Exit code: 0 it fits, 1 it does not, 2 there is no such document.',
  },
  run: ({ operands: [documentId = ''], locale }) =>
    onDatabase(async (ownerUrl) => {
      await expectMigrated(ownerUrl, locale);
      return reportReplay({ ownerUrl, ...judged }, documentId.toLowerCase(), { locale });
    }),
};

function invariants(call: Call): Promise<Outcome> {
  return onDatabase(async (ownerUrl) => {
    await expectMigrated(ownerUrl, call.locale);
    const key = signingKeyAtHand(configured());
    const publicKey = key ? createPublicKey(key) : undefined;
    return reportInvariants({ ownerUrl, ...judged, publicKey }, call);
  });
}

function everything(call: Call): Promise<Outcome> {
  const read = readConfig(environment());
  if (!read.ok) return reportFindings(configurationFaults(read.faults), call);
  const { config } = read;
  return withWiring((wiring) =>
    reportFindings(
      examine({
        ...{ config, ...judged, reach: () => databaseUrl(wiring) },
        appUrl: (ownerUrl) => config.appDatabaseUrl ?? appUrl(ownerUrl),
        signingKey: signingKeyAtHand(config),
      }),
      call,
    ),
  );
}
