import { annualPlan } from '../../workflows/annual-plan/index.ts';
import { saveBlockers, type Decision, type Office, type RoundFacts } from '../../workflows/kit/index.ts';
import type { Person } from '../support/people.ts';
import { World } from '../support/world.ts';
import type { Request, Role, Situation } from './situations.ts';

/** The small province as both see it: the engine by ids, the world in memory by people. */
export interface Cast {
  unitId: string;
  upperId: string;
  people: Record<Role, Person>;
}

/** How the documents stand in the end, as far as people care. */
export interface Ending {
  state: string;
  version: number;
  number: number | null;
  objective: string;
  drafter: string;
  round: string | null;
  tally: Tally | null;
  voted: string[];
  events: string[];
}

const offices: [Role, Office, 'unit' | 'upper'][] = [
  ['chair', 'chair', 'unit'],
  ['viceChair', 'viceChair', 'unit'],
  ['secretary', 'secretary', 'unit'],
  ['member1', 'committeeMember', 'unit'],
  ['member2', 'committeeMember', 'unit'],
  ['officer', 'officer', 'upper'],
  ['leader', 'chair', 'upper'],
  ['deputy', 'viceChair', 'upper'],
];

export function castOf(unitId: string, upperId: string, ids: Record<Role, string>): Cast {
  const people = offices.map(([role, office, where]): [Role, Person] => [
    role,
    {
      ...{ id: ids[role], fullName: role },
      offices: [{ office, organisationId: where === 'unit' ? unitId : upperId }],
    },
  ]);
  return { unitId, upperId, people: Object.fromEntries(people) as Record<Role, Person> };
}

export const content = (objective: string) => ({
  ...{ year: 2026, legalBases: [], objective, targets: [], recipients: [] },
  tasks: [{ id: '10000000-0000-4000-8000-000000000001', group: 'Tập huấn', title: 'Tập huấn nghiệp vụ' }],
});

/** Payloads speak of roles and of today; those who act need ids and dates. */
export function payloadOf({ people }: Cast, request: Request, today: string): Record<string, unknown> {
  const idOf = (word: unknown) => (word === 'today' ? today : (people[word as Role]?.id ?? word));
  return Object.fromEntries(
    Object.entries(request.payload ?? {}).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? value.map(idOf) : key === 'reason' ? value : idOf(value),
    ]),
  );
}

/**
 * What the same requests come to one after the other, each done before the next begins: the only outcomes that those at
 * once may have. Versions and keys are checked as the engine promises; all else is the flow's.
 */
export function inOrder(
  cast: Cast,
  situation: Situation,
  requests: readonly Request[],
  order: readonly number[],
  now: string,
): { outcomes: string[]; endings: Ending[] } {
  const worlds = Array.from({ length: situation.documents }, () => new Serial(cast, now));
  for (const request of situation.before) actOn(worlds, request);
  const seen = worlds.map(({ world }) => world.document.version);
  const outcomes: string[] = [];
  const answered = new Map<string, string>();
  for (const at of order) {
    const request = requests[at];
    if (!request) continue;
    const key = request.key && `${request.by} ${request.key}`;
    const outcome = (key && answered.get(key)) ?? actOn(worlds, request, seen[request.doc ?? 0]);
    if (key && outcome.startsWith('performed')) answered.set(key, outcome);
    outcomes[at] = outcome;
  }
  return { outcomes, endings: worlds.map((one) => one.ending()) };
}

// The register is the unit's, whichever of its documents takes a number.
function actOn(worlds: Serial[], request: Request, expected?: number): string {
  const its = worlds[request.doc ?? 0];
  if (!its) throw new Error('no such document');
  const outcome = its.act(request, expected);
  for (const { world } of worlds) world.register = its.world.register;
  return outcome;
}

class Serial {
  readonly world: World;
  readonly #cast: Cast;
  readonly #events = ['createDocument by chair'];

  constructor(cast: Cast, now: string) {
    this.#cast = cast;
    this.world = new World(annualPlan, cast.people.chair, content('Nâng cao năng lực'), {
      ...{ now, organisationId: cast.unitId, upperOrganisationId: cast.upperId },
    });
    this.world.people = Object.values(cast.people);
  }

  act(request: Request, expected?: number): string {
    const { world } = this;
    const { action, by } = request;
    const { version } = world.document;
    if (!this.#isVisible(by)) return 'notFound';
    const isFree = annualPlan.actions[action]?.ignoresVersion ?? false;
    if (expected !== undefined && expected !== version && !isFree) return 'conflict';
    const outcome = action === 'saveDraft' ? this.#save(request) : this.#perform(request);
    if (world.document.version > version) this.#events.push(`${action} by ${by}`);
    return outcome;
  }

  /** Taken back, a plan is out of the province's sight. */
  #isVisible(by: Role): boolean {
    const { document } = this.world;
    return annualPlan
      .audience(document.state, { document })
      .some(({ organisationId, office }) =>
        this.#cast.people[by].offices.some(
          (held) => held.organisationId === organisationId && (!office || held.office === office),
        ),
      );
  }

  #save({ by, payload }: Request): string {
    const person = this.#cast.people[by];
    const blockers = saveBlockers(annualPlan, this.world.facts(person));
    if (blockers.length > 0) return codesOf(blockers);
    this.world.save(person, content(String((payload as { objective: string }).objective)));
    return 'saved';
  }

  #perform(request: Request): string {
    const { world } = this;
    const payload = payloadOf(this.#cast, request, world.today);
    const decision: Decision = world.perform(this.#cast.people[request.by], request.action, payload);
    if (decision.kind === 'refused') return codesOf(decision.blockers);
    return decision.kind === 'performed' ? `performed as ${world.document.version}` : decision.kind;
  }

  ending(): Ending {
    const { document, round } = this.world;
    const roleOf = (id: string) =>
      Object.values(this.#cast.people).find((one) => one.id === id)?.fullName ?? id;
    return {
      ...{ state: document.state, version: document.version, number: document.number },
      objective: (document.content as { objective: string }).objective,
      drafter: roleOf(document.draftedBy),
      round: round?.status ?? null,
      tally: tallyOf(round),
      voted: (round?.roll ?? []).flatMap(({ personId, voted }) => (voted ? [roleOf(personId)] : [])).sort(),
      events: this.#events,
    };
  }
}

type Tally = NonNullable<RoundFacts['tally']>;

/** Of a round that was called off nothing is counted, of a secret one nothing before its end. */
function tallyOf(round: RoundFacts | null): Tally | null {
  if (round?.status === 'open' && round.ballot === 'secret') return null;
  return round?.status === 'abandoned' || round?.status === 'voided' ? null : (round?.tally ?? null);
}

export function codesOf(blockers: readonly { code: string }[]): string {
  return `refused: ${blockers.map(({ code }) => code).join(', ')}`;
}
