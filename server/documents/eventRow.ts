import type { HeldOffice } from '../../workflows/kit/index.ts';

/** One act in a document's chain, as it is shown; moments are UTC ISO 8601. */
export interface EventRow {
  id: string;
  documentId: string;
  kind: string;
  seq: number;
  action: string;
  from: string | null;
  to: string | null;
  at: string;
  actorId: string | null;
  office: string | null;
  officeOrganisationId: string | null;
  actsAsChair: HeldOffice['actsAsChair'];
  onBehalfOf: string | null;
  /** The authorisation it was done under, where the office was another's. */
  delegationId: string | null;
  reason: string | null;
  changes: unknown;
  revision: number;
  contentHash: string;
  hash: string;
  previousHash: string | null;
  /** The canonical JSON that is hashed. */
  bytes: string;
}
