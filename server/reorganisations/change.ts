import type { LocalDate, Office } from '../../workflows/kit/index.ts';

export type OrganisationKind = 'ProvincialFederation' | 'UpperUnion' | 'GrassrootsUnion';

export const changeKinds = ['found', 'rename', 'merge', 'split', 'move', 'dissolve'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** An organisation that a change founds; whatever is null follows from what it comes out of. */
export interface Founded {
  id: string;
  kind: OrganisationKind | null;
  code: string;
  name: string;
  symbol: string;
  place: string | null;
  parentId: string | null;
  phone: string | null;
  /** Who holds its first offices. */
  officers: { personId: string; office: Office }[];
}

/** One change of a decision. Which fields count depends on its kind; organisations are named by their ids throughout. */
export interface Change {
  kind: ChangeKind;
  /** Whom it is about: renamed, merged, split, moved or dissolved. */
  organisationIds: string[];
  /** Moves everything that stands directly under this one. */
  allUnderId: string | null;
  founded: Founded[];
  /** Merges into this one, which exists or is founded here. */
  intoId: string | null;
  /** Of a split that ends the organisation: which of the new ones takes over open work. */
  heirId: string | null;
  /** Of a split: the organisation itself goes on. */
  continues: boolean;
  parentId: string | null;
  name: string | null;
  symbol: string | null;
  place: string | null;
}

/** What papers cite, and from when it counts. */
export interface Citation {
  number: string;
  decidedOn: LocalDate;
  issuer: string;
  subject: string;
  paperCode: string | null;
}

export interface Decision {
  citation: Citation;
  effectiveOn: LocalDate;
  changes: Change[];
}

/** How an organisation is described from the day on. */
export interface Described {
  organisationId: string;
  name: string;
  symbol: string;
  place: string;
  parentId: string | null;
}

/** All that a decision does to organisations, before anything is written. */
export interface Plan {
  founded: (Founded & Described & { kind: OrganisationKind })[];
  /** Those that go on under another name, symbol, place or parent. */
  described: Described[];
  /** Those that end, each with who takes over its open work; null where nobody does. */
  ended: { organisationId: string; heirId: string | null }[];
  successions: { predecessorId: string; successorId: string; heir: boolean }[];
  /** Those whose documents another upper union reviews from here. */
  moved: { organisationId: string; fromId: string | null; toId: string | null }[];
  /** Names before and after, for whoever is shown the plan. */
  names: Record<string, string>;
}

/** "Quyết định số 12/QĐ-CĐVC ngày 01/07/2025 của …": as it stands in papers and histories. */
export function citationOf({
  number,
  decidedOn,
  issuer,
}: Pick<Citation, 'number' | 'decidedOn' | 'issuer'>): string {
  const [year, month, day] = decidedOn.split('-');
  return `Quyết định số ${number} ngày ${day}/${month}/${year} của ${issuer}`;
}
