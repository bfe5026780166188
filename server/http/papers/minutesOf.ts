import { minutesPaper, type IssuerBlock, type Paper } from '../../../workflows/kit/index.ts';
import type * as db from '../../db/index.ts';
import type { RoundDetails } from '../../decisions/index.ts';
import type { Context } from '../graphql/context.ts';
import { unitOf } from './paperOf.ts';

/** Whether there is anything to keep minutes of: a round that was carried to its end. */
export function hasMinutes({ status, closedAt }: RoundDetails): boolean {
  return closedAt !== null && ['passed', 'failed', 'lapsed'].includes(status);
}

/** Of the committee that voted, whoever issued the document. */
async function headOf(document: db.Document, context: Context): Promise<IssuerBlock> {
  const { issuerBlock } = document;
  return issuerBlock && !issuerBlock.unitName ? issuerBlock : (await unitOf(document, context)).block;
}

/** The minutes of a document's round as a paper; null where there is no such round, or none to keep. */
export async function minutesOf(document: db.Document, no: number, context: Context): Promise<Paper | null> {
  const { loaders } = context;
  const round = (await loaders.rounds.load(document.id)).find((each) => each.no === no);
  if (!round?.closedAt || !hasMinutes(round)) return null;
  const revisions = await loaders.revisions.load(document.id);
  const chair = round.roll.find(({ office }) => office === 'chair')?.personId ?? round.openedBy;
  const [presider, secretary, issuer] = await Promise.all([
    loaders.person.load(chair),
    loaders.person.load(round.secretaryId ?? round.openedBy),
    headOf(document, context),
  ]);
  return minutesPaper({
    round: { ...round, closedAt: round.closedAt },
    title: revisions.find((revision) => revision.no === round.revision)?.title ?? document.title,
    issuer,
    presider: presider?.fullName ?? '',
    secretary: secretary?.fullName ?? '',
  });
}
