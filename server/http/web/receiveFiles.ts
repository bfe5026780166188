import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { Problem } from './problems.ts';

const MOST_FILES = 10;

export interface Upload {
  fileName: string;
  content: Readable;
}

/** Hands on each file of a form as it comes, and answers what became of them. */
export function receiveFiles<Taken>(
  req: IncomingMessage,
  take: (upload: Upload) => Promise<Taken>,
): Promise<Taken[]> {
  const parser = parserOf(req);
  const storing: Promise<Taken>[] = [];
  return new Promise<Taken[]>((resolve, reject) => {
    parser.on('file', (_field, content, { filename }) => {
      // It may end too early before anybody reads it; whoever reads it then is told.
      content.on('error', () => undefined);
      const stored = take({ fileName: filename ?? '', content });
      stored.catch(reject);
      storing.push(stored);
    });
    parser.on('close', () => void Promise.all(storing).then(resolve, reject));
    parser.on('error', () => reject(new Problem('BAD_USER_INPUT')));
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
      parser.on(limit, () => reject(new Problem('PAYLOAD_TOO_LARGE')));
    }
    // Whoever hangs up leaves no half file behind.
    req.on('close', () => req.complete || parser.destroy(new Error('the sender hung up')));
    req.pipe(parser);
  }).finally(() => {
    req.unpipe(parser);
    req.resume();
  });
}

function parserOf(req: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { files: MOST_FILES, fields: 20, fieldSize: 10_000 },
    });
  } catch {
    throw new Problem('BAD_USER_INPUT');
  }
}
