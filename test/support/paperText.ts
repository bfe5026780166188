import { extractText, getDocumentProxy } from 'unpdf';
import type { Client } from './client.ts';

/** The words of a downloaded PDF in reading order, with one space wherever the paper breaks a line. */
export async function paperText(client: Client, path: string): Promise<string> {
  const response = await client.send(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()));
  const { text } = await extractText(pdf, { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

/** The first of these texts that does not follow its predecessors in the paper; undefined when all stand in order. */
export function firstOutOfOrder(paper: string, texts: string[]): string | undefined {
  let from = 0;
  return texts.find((text) => {
    const words = text.replace(/\s+/g, ' ').trim().replace(/[;.]$/, '');
    const at = paper.indexOf(words, from);
    if (at >= 0) from = at + words.length;
    return at < 0;
  });
}
