import { serve } from '../../main.ts';
import type { Command } from '../command.ts';
import { announce } from '../ready.ts';
import { untilSignal } from '../untilSignal.ts';

export const serveCommand: Command = {
  name: 'serve',
  about: {
    vi: 'chạy máy chủ: giao diện, API, cơ sở dữ liệu nhúng khi không có DATABASE_URL',
    en: 'run the server: console, API, the embedded database without DATABASE_URL',
  },
  run: (call) => untilSignal(call, async (wiring, config) => announce(await serve(wiring), config)),
};
