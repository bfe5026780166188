import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * One kept-alive HTTP/1.1 connection, a request at a time. So little of HTTP that it takes next to no time from the
 * server, with which it shares the processors; anything else than it expects is an error.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #head: string;
  #answer: PromiseWithResolvers<string> | undefined;
  #received: Buffer = Buffer.alloc(0);

  private constructor(socket: Socket, head: string) {
    this.#socket = socket;
    this.#head = head;
    socket.setNoDelay(true);
    socket.on('data', (data) => this.#receive(data));
    socket.on('error', (error) => this.#answer?.reject(error));
    socket.on('close', () => this.#answer?.reject(new Error('the server hung up')));
  }

  static async open(url: string, path: string, headers: Record<string, string>): Promise<Connection> {
    const { hostname, host, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port) });
    await once(socket, 'connect');
    const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`);
    return new Connection(socket, [`POST ${path} HTTP/1.1`, ...lines].join('\r\n'));
  }

  /** Sends JSON; the answer's body. */
  async post(body: string): Promise<string> {
    if (this.#socket.destroyed) throw new Error('the server hung up');
    this.#answer = Promise.withResolvers();
    this.#socket.write(`${this.#head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    return this.#answer.promise;
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(data: Buffer): void {
    this.#received = this.#received.length === 0 ? data : Buffer.concat([this.#received, data]);
    const headEnd = this.#received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = this.#received.toString('latin1', 0, headEnd);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) return this.#answer?.reject(new Error(`no length in ${head}`));
    const end = headEnd + 4 + Number(length);
    if (this.#received.length < end) return;
    const body = this.#received.toString('utf8', headEnd + 4, end);
    this.#received = this.#received.subarray(end);
    if (head.startsWith('HTTP/1.1 200 ')) this.#answer?.resolve(body);
    else this.#answer?.reject(new Error(`${head.split('\r\n')[0]}: ${body}`));
  }
}
