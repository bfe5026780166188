import { createInterface } from 'node:readline';
import { Closing } from '../../server/closing.ts';
import { readConfig } from '../../server/config/index.ts';
import { createLogger } from '../../server/logging.ts';
import { serve, work } from '../../server/main.ts';
import { TestClock } from '../support/clock.ts';

// A server or a worker that can be killed: the real wiring, loaded ahead and begun at a word, so that another one stands
// ready for the moment in which this one dies. It ends with whoever started it.
const say = (line: object) => void process.stdout.write(`${JSON.stringify(line)}\n`);
const closing = new Closing();
const read = readConfig(process.env);
if (!read.ok) throw new Error(JSON.stringify(read.faults));
const { config } = read;
const clock = new TestClock();
const wiring = { config, closing, clock, logger: createLogger(config) };

process.on('SIGTERM', () => void closing.close().then(() => process.exit(0)));
const words = createInterface({ input: process.stdin });
words.on('close', () => process.exit(1));
words.on('line', (line) => void obey(line.split(' ')));
say({ event: 'loaded' });

async function obey([word, argument = '']: string[]): Promise<void> {
  // What only a server needs, before it is one.
  if (word === 'load') return void (await import('../../server/http/index.ts'));
  if (word === 'clock') return void (clock.ahead = Number(argument));
  if (word === 'work') await work(wiring);
  const url =
    word === 'serve' ? (await serve({ ...wiring, config: { ...config, port: Number(argument) } })).url : '';
  say({ event: 'ready', word, url });
}
