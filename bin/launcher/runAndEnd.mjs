import { spawn } from 'node:child_process';

const parent = process.ppid;

/**
 * Ends in another program, with its exit code. Where we can we become that program, so that signals meet it alone; else
 * we stand before it and pass each signal on once.
 */
export async function runAndEnd(program, args, env = process.env) {
  const underNpm = process.env.npm_lifecycle_event !== undefined;
  if (process.execve && process.platform !== 'win32' && !underNpm)
    process.execve(program, [program, ...args], env);

  // In a group of its own the child hears Ctrl+C only through us, not from the terminal as well.
  const child = spawn(program, args, { env, stdio: 'inherit', detached: process.platform !== 'win32' });
  const passed = new Set();
  const passOn = (signal) => {
    if (!passed.has(signal)) child.kill(signal);
    passed.add(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn);
  if (underNpm) onParentDeath(() => passOn('SIGTERM'));

  const [code, signal] = await new Promise((done, fail) => {
    child.on('exit', (...ending) => done(ending)).on('error', fail);
  });
  if (signal) process.removeAllListeners(signal);
  if (signal) process.kill(process.pid, signal);
  process.exitCode = code ?? 1;
}

// npm passes SIGTERM to the shell between us, which dies of it without a word to us.
function onParentDeath(act) {
  setInterval(() => process.ppid !== parent && act(), 250).unref();
}
