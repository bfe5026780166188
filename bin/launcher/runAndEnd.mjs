import { spawn } from 'node:child_process';

/**
 * Ends in another program, with its exit code. Where the system allows we become that program, so that signals meet it
 * alone; else we stand before it and pass each signal on once.
 */
export async function runAndEnd(program, args, env = process.env) {
  if (process.execve && process.platform !== 'win32') process.execve(program, [program, ...args], env);

  // In a group of its own the child hears Ctrl+C only through us, not from the terminal as well.
  const child = spawn(program, args, { env, stdio: 'inherit', detached: process.platform !== 'win32' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    let passedOn = false;
    process.on(signal, () => {
      if (!passedOn) child.kill(signal);
      passedOn = true;
    });
  }
  const [code, signal] = await new Promise((done, fail) => {
    child.on('exit', (...ending) => done(ending)).on('error', fail);
  });
  if (signal) process.removeAllListeners(signal);
  if (signal) process.kill(process.pid, signal);
  process.exitCode = code ?? 1;
}
