import { parseArgs } from 'node:util';
import type { Locale } from '../../workflows/kit/index.ts';
import { WrongUse, parseOptions, type Command } from './command.ts';
import { helpOf, helpOfAll } from './help.ts';

export interface Output {
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Runs the command these words name; the exit code is 0 for done, 1 for failed, 2 for wrong use. */
export async function run(
  commands: readonly Command[],
  args: string[],
  output: Output,
  locale: Locale,
): Promise<number> {
  const command = named(commands, args);
  if (!command) return withoutCommand(commands, args, output, locale);
  const json = args.includes('--json');
  try {
    const rest = args.slice(command.name.split(' ').length);
    const { values, positionals } = parse(command, rest);
    if (values['help']) {
      output.out(helpOf(command, commands, locale));
      return 0;
    }
    expectOperands(command, positionals, locale);
    const call = {
      operands: positionals,
      options: values,
      json,
      locale,
      print: output.out,
      tell: output.err,
    };
    const { ok, text, data, printed } = await command.run(call);
    const shown = json ? JSON.stringify(data ?? { ok }) : text;
    if (!printed && shown !== '') output.out(shown);
    return ok ? 0 : 1;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (json) output.out(JSON.stringify({ ok: false, error: message }));
    output.err(message);
    return error instanceof WrongUse ? 2 : 1;
  }
}

function withoutCommand(
  commands: readonly Command[],
  args: string[],
  { out, err }: Output,
  locale: Locale,
): number {
  const asksHelp = args.length > 0 && args.every((arg) => arg === '--help' || arg === '-h' || arg === 'help');
  const family = commands.filter(({ name }) => name.split(' ')[0] === args[0]);
  if (asksHelp || (family.length > 0 && args.includes('--help'))) {
    out(helpOfAll(family.length > 0 ? family : commands, locale));
    return 0;
  }
  const what = args.filter((arg) => !arg.startsWith('-')).join(' ');
  if (what) err(locale === 'vi' ? `Không có lệnh "${what}".` : `There is no command "${what}".`);
  err(helpOfAll(family.length > 0 ? family : commands, locale));
  return 2;
}

function parse(command: Command, args: string[]) {
  try {
    return parseArgs({ args, options: parseOptions(command), allowPositionals: true, strict: true }) as {
      values: Record<string, string | boolean | undefined>;
      positionals: string[];
    };
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

function expectOperands({ name, operands = [] }: Command, given: string[], locale: Locale): void {
  if (given.length === operands.length) return;
  const use = `trinhky ${[name, ...operands].join(' ')}`;
  throw new WrongUse(locale === 'vi' ? `Cách dùng: ${use}` : `Usage: ${use}`);
}

/** The one with the most words, where a command's name begins like another's. */
function named(commands: readonly Command[], args: string[]): Command | undefined {
  return commands
    .filter(({ name }) => startsWith(args, name.split(' ')))
    .sort((one, other) => other.name.length - one.name.length)[0];
}

function startsWith(args: string[], words: string[]): boolean {
  return words.every((word, index) => args[index] === word);
}
