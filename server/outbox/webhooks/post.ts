import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { Hopeless } from '../deliver.ts';
import { isPublic, publicAddress, type Resolve } from './address.ts';

export interface Post {
  url: string;
  body: string;
  headers: Record<string, string>;
}

export interface PostOptions {
  resolve: Resolve;
  /** Plain http to this very machine, for trying out and for tests. */
  loopbackToo: boolean;
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
/** Nobody reads the answer; more of it than this is not even received. */
const MOST_ANSWERED = 64 * 1024;

/** Posts to a public address over https, follows no redirect, and resolves when the receiver said 2xx. */
export async function post({ url, body, headers }: Post, options: PostOptions): Promise<void> {
  const to = new URL(url);
  const isPlain = to.protocol === 'http:';
  if (to.protocol !== 'https:' && !(isPlain && options.loopbackToo)) throw new Hopeless('https-only');
  const { address, family } = await publicAddress(to.hostname, options.resolve, options);
  if (isPlain && isPublic(address)) throw new Hopeless('https-only');
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const status = await new Promise<number>((resolve, reject) => {
    const request = (isPlain ? overHttp : overHttps)(to, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      // The address that was checked, whatever the name means by now; no connection is kept for another name.
      lookup: (_hostname, { all }, found) =>
        all ? found(null, [{ address, family }]) : found(null, address, family),
      agent: false,
      signal,
    });
    request.on('error', (error) => reject(signal.aborted ? new Error('no answer in time') : error));
    request.on('response', (answer) => void drained(answer).then(resolve, reject));
    request.end(body);
  });
  if (status >= 300 && status < 400) throw new Hopeless(`redirects are not followed (${status})`);
  if (status === 410) throw new Hopeless('the receiver is gone (410)');
  if (status < 200 || status >= 300) throw new Error(`the receiver answered ${status}`);
}

async function drained(answer: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_ANSWERED) {
      answer.destroy();
      break;
    }
  }
  return answer.statusCode ?? 0;
}
