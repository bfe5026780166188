import type { Warning } from '../../../schema/index.ts';
import { describeForm, fill, type Locale } from '../../../workflows/kit/index.ts';
import type * as db from '../../db/index.ts';
import { checkPaper, type PaperWarning } from '../../printing/index.ts';
import type { Context } from '../graphql/context.ts';
import { paperOf } from './paperOf.ts';
import { paperWarnings } from './words.ts';

/** What the content leaves out, and what departs from the form of a paper; nothing of it blocks. */
export async function warningsOf(document: db.Document, context: Context): Promise<Warning[]> {
  const { loaders, words, locale } = context;
  const ofContent = await words.warnings(document.kind, await loaders.warnings.load(document.id));
  const printed = await paperOf(document, context);
  const flow = context.engine.flows.of(document.kind, document.flowVersion);
  const hasBases = flow !== undefined && describeForm(flow.form).some(({ key }) => key === 'legalBases');
  const ofPaper = printed ? checkPaper(printed.paper, { hasBases }) : [];
  return [...ofContent, ...ofPaper.map((warning) => said(warning, locale))];
}

function said(warning: PaperWarning, locale: Locale): Warning {
  const params = 'params' in warning ? warning.params : {};
  return { code: warning.code, message: fill(paperWarnings[locale][warning.code], params), path: null };
}
