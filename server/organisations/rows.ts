import type { HeldOffice, Office } from '../../workflows/kit/index.ts';

/** An organisation as it is described today; one that is gone, as it was last. */
export interface OrganisationRow {
  id: string;
  kind: 'ProvincialFederation' | 'UpperUnion' | 'GrassrootsUnion';
  code: string;
  name: string;
  symbol: string;
  /** Its office, as official letters bear it behind the symbol; null where it has none. */
  officeSymbol: string | null;
  place: string;
  phone: string | null;
  parentId: string | null;
  foundedOn: string;
  dissolvedOn: string | null;
}

export interface PersonRow {
  id: string;
  fullName: string;
  phone: string | null;
  email: string | null;
}

/** An office somebody holds today. */
export interface HeldOfficeRow {
  personId: string;
  organisationId: string;
  office: Office;
  actsAsChair: NonNullable<HeldOffice['actsAsChair']> | null;
  from: string;
  /** The last day; null while none is set. */
  until: string | null;
}

/** An office somebody may act in today: the own, or one that another gave. */
export interface ActingOfficeRow extends HeldOfficeRow {
  onBehalfOf: string | null;
  delegationId: string | null;
}

export interface OfficeHolderRow extends HeldOfficeRow {
  fullName: string;
  /** A seat of the standing committee. */
  onStandingCommittee: boolean;
}

export interface AncestorRow {
  organisationId: string;
  ancestorId: string;
  /** 1 is the immediate upper organisation. */
  distance: number;
}
