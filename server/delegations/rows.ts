import type { DelegationForm, Office } from '../../workflows/kit/index.ts';

/** Ended by somebody; expired with its period; lapsed because giver or receiver left the office. */
export type DelegationStatus = 'current' | 'upcoming' | 'ended' | 'expired' | 'lapsed';

/** An office given to another, as it is shown. */
export interface DelegationRow {
  id: string;
  organisationId: string;
  giverId: string;
  office: Office;
  receiverId: string;
  receiverOffice: Office;
  form: DelegationForm;
  kinds: string[] | null;
  actions: string[] | null;
  from: string;
  /** The last day; null for a standing assignment. */
  until: string | null;
  decision: string;
  grantedBy: string;
  grantedAt: string;
  endedAt: string | null;
  endedBy: string | null;
  endedReason: string | null;
  status: DelegationStatus;
  /** Whether the viewer may end it. */
  endable: boolean;
}
