import type { Warning } from '../../../schema/index.ts';
import { fill, type Locale } from '../../../workflows/kit/index.ts';
import type * as db from '../../db/index.ts';
import { checkPaper, type PaperWarning } from '../../printing/index.ts';
import type { Context } from '../graphql/context.ts';
import { paperOf } from './paperOf.ts';
import { paperWarnings } from './words.ts';

/** What may be wrong with the form of the paper, and what its content leaves out; nothing of it blocks. */
export async function warningsOf(document: db.Document, context: Context): Promise<Warning[]> {
  const printed = await paperOf(document, context);
  const ofPaper = printed ? checkPaper(printed.paper).map((warning) => said(warning, context.locale)) : [];
  return [...(await ofContent(document, context)), ...ofPaper];
}

async function ofContent(document: db.Document, { engine, loaders, words }: Context): Promise<Warning[]> {
  const flow = engine.flows.of(document.kind);
  if (!flow?.warnings) return [];
  const content = await loaders.content.load({ documentId: document.id, hash: document.contentHash });
  const programme = document.programmeId ? await loaders.document.load(document.programmeId) : null;
  const programmeContent =
    programme && (await loaders.content.load({ documentId: programme.id, hash: programme.contentHash }));
  return words.warnings(document.kind, flow.warnings(content, programmeContent));
}

function said(warning: PaperWarning, locale: Locale): Warning {
  const params = 'params' in warning ? warning.params : {};
  return { code: warning.code, message: fill(paperWarnings[locale][warning.code], params), path: null };
}
