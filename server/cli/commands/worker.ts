import { work } from '../../main.ts';
import type { Command } from '../command.ts';
import { announceWorker } from '../ready.ts';
import { untilSignal } from '../untilSignal.ts';

export const workerCommand: Command = {
  name: 'worker',
  about: {
    vi: 'làm việc nền: thời hạn, thư, thông báo, việc hàng loạt; chạy bao nhiêu tiến trình cũng được',
    en: 'work in the background: deadlines, mail, notifications, bulk jobs; as many processes as wanted',
  },
  run: (call) =>
    untilSignal(call, async (wiring) => {
      await work(wiring);
      announceWorker();
    }),
};
