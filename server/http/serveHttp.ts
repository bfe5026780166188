import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpServer {
  /** As bound, e.g. http://127.0.0.1:4000. */
  url: string;
  port: number;
  /** Takes no more requests, lets those at hand end within `graceMs`, cuts what is left. */
  stop(graceMs: number): Promise<void>;
}

/** Listens; port 0 is any free one. */
export async function serveHttp(
  handler: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<HttpServer> {
  const server = createServer(
    { requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 20_000 },
    handler,
  );
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    url: `http://${nameOf(host)}:${bound}`,
    stop: (graceMs) =>
      new Promise((stopped) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(cut);
          stopped();
        });
        server.closeIdleConnections();
      }),
  };
}

/** Whoever listens everywhere is reached from this machine by its own name. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
