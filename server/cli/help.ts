import type { Locale } from '../../workflows/kit/index.ts';
import type { Command } from './command.ts';

const words = {
  vi: {
    use: 'Cách dùng: trinhky LỆNH [tùy chọn]',
    commands: 'Các lệnh:',
    options: 'Tùy chọn:',
    json: 'in kết quả dạng JSON',
    help: 'in phần trợ giúp này',
    more: 'Xem thêm: trinhky LỆNH --help. Biến môi trường: trinhky config example.',
    codes: 'Mã thoát: 0 xong, 1 không thực hiện được, 2 gọi sai.',
  },
  en: {
    use: 'Usage: trinhky COMMAND [options]',
    commands: 'Commands:',
    options: 'Options:',
    json: 'print the outcome as JSON',
    help: 'print this help',
    more: 'More: trinhky COMMAND --help. Environment: trinhky config example.',
    codes: 'Exit codes: 0 done, 1 failed, 2 wrong use.',
  },
};

/** All commands at a glance. */
export function helpOfAll(commands: readonly Command[], locale: Locale): string {
  const say = words[locale];
  const rows = commands.map((command): [string, string] => [synopsis(command), command.about[locale]]);
  return [say.use, '', say.commands, ...columns(rows), '', say.more, say.codes].join('\n');
}

/** One command with its options, what it says at length, and the commands under it. */
export function helpOf(command: Command, commands: readonly Command[], locale: Locale): string {
  const say = words[locale];
  const own = Object.entries(command.options ?? {}).map(([name, { value, about }]): [string, string] => [
    `--${name}${value ? ` ${value}` : ''}`,
    about[locale],
  ]);
  const rows: [string, string][] = [...own, ['--json', say.json], ['--help', say.help]];
  const under = commands
    .filter(({ name }) => name.startsWith(`${command.name} `))
    .map((each): [string, string] => [synopsis(each), each.about[locale]]);
  return [
    ...[`trinhky ${synopsis(command)}`, '', command.about[locale]],
    ...(command.more ? ['', command.more[locale]] : []),
    ...['', say.options, ...columns(rows)],
    ...(under.length > 0 ? ['', say.commands, ...columns(under)] : []),
    ...['', say.codes],
  ].join('\n');
}

function synopsis({ name, operands = [] }: Command): string {
  return [name, ...operands].join(' ');
}

function columns(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
