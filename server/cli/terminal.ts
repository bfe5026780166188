import type { DestinationStream } from '../logging.ts';

type Line = Partial<
  Record<'time' | 'level' | 'event' | 'msg' | 'method' | 'path' | 'status' | 'ms' | 'operation', unknown>
> & {
  err?: { message?: unknown };
};

/** The log for whoever sits at a terminal: a short line each, where a machine gets JSON. */
export function terminalLog(out: { write(text: string): unknown }): DestinationStream {
  return {
    write(json) {
      const line = JSON.parse(json) as Line;
      // Told by `saySteps` in words.
      if (line.event === 'starting') return;
      out.write(`${words(line)}\n`);
    },
  };
}

function words({ time, level, msg, method, path, status, ms, operation, err }: Line): string {
  const request = method === undefined ? [msg] : [method, path, status, `${String(ms)} ms`, operation];
  const parts = [String(time).slice(11, 19), level === 'info' ? undefined : level, ...request, err?.message];
  return parts
    .filter((part) => part !== undefined)
    .map(String)
    .join('  ');
}
