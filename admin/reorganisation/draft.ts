import type {
  OrganisationChangeKind,
  OrganisationDecisionInput,
  FaultFragment,
} from '../data/generated/operations.ts';
import { uuid } from '../shared/uuid.ts';

export interface UnitRef {
  id: string;
  name: string;
}

/** An organisation that the decision founds, as far as it was typed. */
export interface DraftUnit {
  key: string;
  kind: string;
  code: string;
  name: string;
  symbol: string;
  place: string;
  parent?: UnitRef;
  /** Whose people hold its first offices, where it comes out of nothing. */
  homes?: UnitRef[];
  /** Office by person, of those who get one. */
  officers: Record<string, string>;
  /** In which organisation each of them was found. */
  foundIn?: Record<string, string>;
}

export interface DraftChange {
  key: string;
  kind: OrganisationChangeKind;
  units: UnitRef[];
  allUnder?: UnitRef;
  into?: UnitRef;
  /** Of a merger: into a new one. */
  isNew: boolean;
  continues: boolean;
  heirKey: string;
  parent?: UnitRef;
  founded: DraftUnit[];
  name: string;
  symbol: string;
  place: string;
}

/** A decision as it is being typed: kept in the browser until it is confirmed. */
export interface DraftDecision {
  number: string;
  decidedOn: string | undefined;
  issuer: string;
  subject: string;
  paperCode: string;
  effectiveOn: string | undefined;
  changes: DraftChange[];
  idempotencyKey: string;
}

export function blankDecision(today: string): DraftDecision {
  return {
    ...{ number: '', decidedOn: today, issuer: '', subject: '', paperCode: '', effectiveOn: today },
    ...{ changes: [blankChange('MERGE')], idempotencyKey: uuid() },
  };
}

export function blankChange(kind: OrganisationChangeKind): DraftChange {
  const founded = { FOUND: 1, SPLIT: 2, MERGE: 1, RENAME: 0, MOVE: 0, DISSOLVE: 0 }[kind];
  return {
    ...{ key: uuid(), kind, units: [], isNew: false, continues: false, heirKey: '' },
    ...{ founded: Array.from({ length: founded }, blankUnit), name: '', symbol: '', place: '' },
  };
}

export function blankUnit(): DraftUnit {
  return { key: uuid(), kind: '', code: '', name: '', symbol: '', place: '', officers: {} };
}

/** What is sent: of each change only what counts for its kind. */
export function inputOf(draft: DraftDecision): OrganisationDecisionInput {
  const { number, issuer, subject, paperCode, decidedOn = '', effectiveOn = '' } = draft;
  return {
    ...{ number, issuer, subject, decidedOn, effectiveOn, paperCode: paperCode || null },
    changes: draft.changes.map((change) => changeInput(change)),
  };
}

function changeInput(change: DraftChange): OrganisationDecisionInput['changes'][number] {
  const { kind, units, founded, isNew, into, continues, heirKey, parent, allUnder } = change;
  const organisationIds = units.map(({ id }) => id);
  const made = founded.map((unit) => ({
    ...{ key: unit.key, code: unit.code, name: unit.name, symbol: unit.symbol, place: unit.place || null },
    ...{ kind: unit.kind || null, parentId: unit.parent?.id ?? null },
    officers: officersIn(unit, kind === 'FOUND' ? (unit.homes ?? []) : units),
  }));
  switch (kind) {
    case 'FOUND':
      return { kind, founded: made };
    case 'RENAME': {
      const { name, symbol, place } = change;
      return { kind, organisationIds, name: name || null, symbol: symbol || null, place: place || null };
    }
    case 'MERGE':
      return isNew
        ? { kind, organisationIds, founded: made }
        : { kind, organisationIds, intoId: into?.id ?? null };
    case 'SPLIT':
      return { kind, organisationIds, founded: made, continues, heirId: continues ? null : heirKey || null };
    case 'MOVE':
      return { kind, organisationIds, allUnderId: allUnder?.id ?? null, parentId: parent?.id ?? null };
    case 'DISSOLVE':
      return { kind, organisationIds };
  }
}

/** Those chosen from organisations that the change still names. */
function officersIn({ officers, foundIn }: DraftUnit, origins: UnitRef[]) {
  const isNamed = (personId: string) => origins.some(({ id }) => id === (foundIn?.[personId] ?? id));
  return Object.entries(officers)
    .filter(([personId]) => isNamed(personId))
    .map(([personId, office]) => ({ personId, office }));
}

/** The sentence for a field: of the fault that is there, or anywhere within it. */
export function faultAt(faults: readonly FaultFragment[], path: string): string | undefined {
  return faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.message;
}
