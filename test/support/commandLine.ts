import { commandsFor } from '../../server/cli/commands/index.ts';
import { run } from '../../server/cli/run.ts';

/** A command to its end within this process, as `trinhky` would run it: starting a process takes longer than most commands. */
export async function runHere(
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    const output = { out: (text: string) => void said.push(text), err: () => {} };
    const code = await run(await commandsFor(args), args, output, 'vi');
    return { code, said: said.join('\n') };
  } finally {
    for (const name of Object.keys(env)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
