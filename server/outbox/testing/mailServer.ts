import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  to: string[];
  /** Headers and body as they came. */
  raw: string;
  messageId: string;
}

/** What the server does with one message after it has received it whole. */
export type Reaction = 'accept' | 'later' | 'never' | 'cut';

/** A real SMTP server on loopback that reacts as it is told, in turn; then it accepts. */
export interface MailServer {
  url: string;
  received: Received[];
  react(...reactions: Reaction[]): void;
  end(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const planned: Reaction[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const reaction = planned.shift() ?? 'accept';
        if (reaction === 'later') return callback(refusal(451, 'try again later'));
        if (reaction === 'never') return callback(refusal(550, 'no such user lan@vidu.vn'));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw, messageId: /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '' });
        // It has the message, but whoever sent it never hears so.
        if (reaction === 'cut') for (const connection of server.connections) connection.close();
        else callback();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    react: (...reactions) => void planned.push(...reactions),
    end: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
