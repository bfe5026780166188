import { commandsFor } from '../../server/cli/commands/index.ts';
import { run } from '../../server/cli/run.ts';

export interface Told {
  code: number;
  said: string;
  complained: string;
}

/** A command to its end within this process, as `trinhky` would run it: starting a process takes longer than most commands. */
export async function runHere(args: string[], env: Record<string, string>): Promise<Told> {
  const said: string[] = [];
  const complained: string[] = [];
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    const output = {
      out: (text: string) => void said.push(text),
      err: (text: string) => void complained.push(text),
    };
    const code = await run(await commandsFor(args), args, output, 'vi');
    return { code, said: said.join('\n'), complained: complained.join('\n') };
  } finally {
    for (const name of Object.keys(env)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
