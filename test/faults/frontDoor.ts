import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 100;

/**
 * A reverse proxy as small as can be: requests go by turns to those servers whose `/readyz` said yes at the last look, over
 * connections that are kept. It never sends anything twice, so whatever a server drops is a failed request.
 */
export class FrontDoor {
  readonly #ready = new Set<string>();
  readonly #agent = new Agent({ keepAlive: true });
  readonly #server: Server;
  #turn = 0;
  #open = true;

  private constructor(private readonly upstreams: readonly string[]) {
    this.#server = createServer((req, res) => this.#pass(req, res));
  }

  static async open(upstreams: readonly string[]): Promise<FrontDoor> {
    const door = new FrontDoor(upstreams);
    await new Promise<void>((listening) => door.#server.listen(0, '127.0.0.1', listening));
    for (const upstream of upstreams) void door.#watch(upstream);
    return door;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async untilReady(upstream: string): Promise<void> {
    while (!this.#ready.has(upstream)) await sleep(20);
  }

  async close(): Promise<void> {
    this.#open = false;
    this.#agent.destroy();
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #watch(upstream: string): Promise<void> {
    while (this.#open) {
      const answer = await fetch(`${upstream}/readyz`).catch(() => undefined);
      if (answer?.ok) this.#ready.add(upstream);
      else this.#ready.delete(upstream);
      await answer?.text();
      await sleep(LOOK_MS);
    }
  }

  #pass(req: IncomingMessage, res: ServerResponse): void {
    const ready = this.upstreams.filter((upstream) => this.#ready.has(upstream));
    const upstream = ready[(this.#turn += 1) % ready.length];
    if (!upstream) return void res.writeHead(502).end('nobody is ready');
    const { connection: _, ...headers } = req.headers;
    const passed = request(
      new URL(req.url ?? '/', upstream),
      { method: req.method, agent: this.#agent, headers },
      (answer) => {
        const { connection: __, ...others } = answer.headers;
        res.writeHead(answer.statusCode ?? 502, others);
        answer.pipe(res);
      },
    );
    passed.on('error', (error) => void res.writeHead(502).end(String(error)));
    req.pipe(passed);
  }
}
