import type { Config } from '../config/index.ts';
import { DEMO_PASSWORD } from '../db/demo/index.ts';
import type { Logger } from '../logging.ts';
import type { Running, Step } from '../main.ts';
import { demoAccounts } from './demoAccounts.ts';

const steps: Record<Step, string> = {
  database: 'Cơ sở dữ liệu',
  migrating: 'Cập nhật cấu trúc dữ liệu…',
  seeding: 'Nạp dữ liệu dùng thử…',
  working: 'Khởi động việc nền…',
  listening: 'Mở cổng…',
};

/** Tells what is going on: a log line, and a sentence for whoever waits at a terminal. */
export function saySteps(logger: Logger): (step: Step, detail?: string) => void {
  return (step, detail) => {
    logger.info({ event: 'starting', step, detail }, 'starting');
    if (process.stderr.isTTY) process.stderr.write(`${steps[step]}${detail ? `: ${detail}` : ''}\n`);
  };
}

/** Says that all is ready: one JSON line for machines, whatever the log level; then address and accounts for people. */
export function announce({ url, listening }: Running, { demo }: Pick<Config, 'demo'>): void {
  const accounts = demo
    ? demoAccounts.map(({ username, is }) => ({ username, password: DEMO_PASSWORD, is }))
    : undefined;
  const time = new Date().toISOString();
  const line = JSON.stringify({
    level: 'info',
    time,
    event: 'ready',
    url,
    listening,
    accounts,
    msg: 'ready',
  });
  process.stdout.write(`${line}\n`);
  if (demo || process.stdout.isTTY) process.stdout.write(`${block(url, demo)}\n`);
}

/** Says that the worker works: one JSON line for machines. */
export function announceWorker(): void {
  const time = new Date().toISOString();
  process.stdout.write(`${JSON.stringify({ level: 'info', time, event: 'ready', msg: 'ready' })}\n`);
}

function block(url: string, demo: boolean): string {
  const width = Math.max(...demoAccounts.map(({ username }) => username.length));
  const accounts = demoAccounts.map(({ username, is }) => `    ${username.padEnd(width)}  ${is}`);
  return [
    '',
    `  Trình Ký đã sẵn sàng: ${url}`,
    ...(demo ? ['', `  Tài khoản dùng thử (mật khẩu chung: ${DEMO_PASSWORD}):`, ...accounts] : []),
    '',
    '  Dừng: Ctrl+C',
    '',
  ].join('\n');
}
