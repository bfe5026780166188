import { byInspection, typeCodeOf, type IssuerBlock, type Paper } from '../../../workflows/kit/index.ts';
import type * as db from '../../db/index.ts';
import { numberLine, symbolOf } from '../../registers/index.ts';
import type { Context } from '../graphql/context.ts';

/** A document as it is printed: as issued, or marked as a draft before. */
export interface PrintedPaper {
  paper: Paper;
  revision: number;
  contentHash: string;
  draft: boolean;
}

/** The paper of a revision (the present one otherwise); null where there is no such revision or its kind is not installed. */
export async function paperOf(
  document: db.Document,
  context: Context,
  no?: number,
): Promise<PrintedPaper | null> {
  const flow = context.engine.flows.of(document.kind, document.flowVersion);
  const revision =
    no === undefined || no === document.revision ? present(document) : await earlier(document, no, context);
  if (!flow || !revision) return null;
  const content = await context.loaders.content.load({ documentId: document.id, hash: revision.contentHash });
  const issued = revision.no === document.revision && document.number && document.symbol ? document : null;
  const inspection = flow.issuedByInspection?.(document.context) ?? undefined;
  const unit = await (inspection === 'upper' ? aboveOf(document, context) : unitOf(document, context));
  const issuer = document.issuerBlock && issued ? document.issuerBlock : unit.block;
  const typeCode = typeCodeOf(flow.typeCode, content);
  const paper = flow.paper({
    content,
    issuer,
    title: revision.title,
    number:
      issued?.number && issued.symbol
        ? numberLine(issued.number, issued.symbol)
        : `/${symbolOf(inspection ? byInspection(typeCode) : typeCode, { ...unit, symbol: issuer.symbol })}`,
    issuedOn: issued?.issuedOn ?? null,
    draft: !issued,
    signer: issued?.signer ?? null,
    ...(inspection ? { inspection } : {}),
    verification: issued?.verificationCode
      ? verificationOf(issued.verificationCode, context.baseUrl)
      : undefined,
  });
  return { paper, revision: revision.no, contentHash: revision.contentHash, draft: !issued };
}

type RevisionOf = Pick<db.Revision, 'no' | 'title' | 'contentHash'>;

function present({ revision, title, contentHash }: db.Document): RevisionOf {
  return { no: revision, title, contentHash };
}

async function earlier(
  { id }: db.Document,
  no: number,
  { loaders }: Context,
): Promise<RevisionOf | undefined> {
  return (await loaders.revisions.load(id)).find((revision) => revision.no === no);
}

/** Before the issue the head is what the unit is called today. */
export async function unitOf(
  { organisationId }: Pick<db.Document, 'organisationId'>,
  { loaders }: Context,
): Promise<{ block: IssuerBlock; officeSymbol: string | null }> {
  const unit = await loaders.organisation.load(organisationId);
  const parent = unit?.parentId ? await loaders.organisation.load(unit.parentId) : null;
  const { name = '', symbol = '', place = '', officeSymbol = null } = unit ?? {};
  return { block: { name, symbol, place, parentName: parent?.name ?? null }, officeSymbol };
}

/** The head of the union above, which speaks of the document's own. */
async function aboveOf(document: db.Document, context: Context): ReturnType<typeof unitOf> {
  const unit = await context.loaders.organisation.load(document.organisationId);
  if (!unit?.parentId) return unitOf(document, context);
  const above = await unitOf({ organisationId: unit.parentId }, context);
  return { ...above, block: { ...above.block, unitName: unit.name } };
}

export function verificationOf(code: string, baseUrl: string) {
  return { code, url: `${baseUrl}/verify/${code}` };
}
