import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpServer {
  /** As bound, e.g. http://127.0.0.1:4000. */
  url: string;
  port: number;
  /** Still answers, and lets each answer end its connection, so that whoever calls again can go elsewhere. */
  drain(): void;
  /** Takes no more requests, ends streams, lets what is at hand end within `graceMs`, cuts what is left. */
  stop(graceMs: number): Promise<void>;
}

/** Listens; port 0 is any free one. */
export async function serveHttp(
  handler: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<HttpServer> {
  const open = new Set<ServerResponse>();
  let draining = false;
  const server = createServer(
    { requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 20_000 },
    (req, res) => {
      open.add(res);
      res.once('close', () => open.delete(res));
      if (draining) endConnection(res);
      handler(req, res);
    },
  );
  const drain = () => {
    draining = true;
    for (const res of open) endConnection(res);
  };
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    url: `http://${nameOf(host)}:${bound}`,
    drain,
    stop: (graceMs) =>
      new Promise((stopped) => {
        drain();
        for (const res of open) if (isStream(res)) res.end();
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(cut);
          stopped();
        });
        server.closeIdleConnections();
      }),
  };
}

function endConnection(res: ServerResponse): void {
  if (!res.headersSent) res.setHeader('connection', 'close');
}

/** Server-sent events have no end of their own; whoever listens connects anew, to another server. */
function isStream(res: ServerResponse): boolean {
  return String(res.getHeader('content-type')).startsWith('text/event-stream');
}

/** Whoever listens everywhere is reached from this machine by its own name. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
