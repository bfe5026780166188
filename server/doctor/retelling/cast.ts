import { dayOf, type Delegation, type HeldOffice, type Office } from '../../../workflows/kit/index.ts';
import type { ChainEvent } from '../../audit/index.ts';
import type { Reading } from '../../db/index.ts';
import type { PlayedOffice, Player } from './retelling.ts';

type Event = Pick<ChainEvent, 'at' | 'actor' | 'office' | 'changes'>;

interface Holding {
  personId: string;
  organisationId: string;
  office: Office;
  actsAsChair: HeldOffice['actsAsChair'];
  /** Of the standing committee, too: then its holder is on the rolls of both. */
  standing: boolean;
  from: string | null;
  until: string | null;
}

type Given = Delegation & { organisationId: string; office: Office };

/** Who plays a part in a history, with the offices of each day. */
export class Cast {
  readonly #holdings: Holding[];
  readonly #given: Map<string, Given>;
  readonly #home: Set<string>;
  readonly #named: Set<string>;
  readonly #names = new Map<string, string>();

  private constructor(holdings: Holding[], given: Given[], home: Set<string>, named: Set<string>) {
    this.#holdings = holdings;
    this.#given = new Map(given.map((one) => [one.id, one]));
    this.#home = home;
    this.#named = named;
  }

  static async read(reading: Reading, organisationId: string, events: readonly Event[]): Promise<Cast> {
    // The committees that vote: the document's own, the one it began with, and those it was handed to.
    const home = new Set([
      organisationId,
      ...(events[0]?.office ? [events[0].office.organisationId] : []),
      ...events.flatMap(({ changes }) => idsIn(changes, ['successorId'])),
    ]);
    const named = new Set(
      events.flatMap(({ actor, changes }) => [
        ...(actor ? [actor] : []),
        ...idsIn(changes, ['reviewerId', 'personId', 'secretaryId', 'personIds']),
      ]),
    );
    const holdings = await reading.query<Holding>(
      `select person_id as "personId", organisation_id as "organisationId", office, acts_as_chair as "actsAsChair",
         standing_committee as standing, lower(period) as "from", upper(period) as "until"
       from office_holding where organisation_id = any ($1::uuid[]) or person_id = any ($2::uuid[])
       order by organisation_id, office, person_id`,
      [[...home], [...named]],
    );
    const given = await reading.query<Given>(
      `select id, organisation_id as "organisationId", office, giver_id as "giverId", form,
         receiver_office as "receiverOffice", kinds, actions
       from delegation where id = any ($1::uuid[])`,
      [events.flatMap(({ office }) => office?.delegationId ?? [])],
    );
    return new Cast(holdings, given, home, named);
  }

  /** Who acts in an event, and who is around. */
  at({ at, actor, office }: Event): { actor: Player | null; around: Player[] } {
    const day = dayOf(at);
    const there = this.#holdings.filter(
      ({ from, until, organisationId, personId }) =>
        (from === null || from <= day) &&
        (until === null || until > day) &&
        (this.#home.has(organisationId) || this.#named.has(personId)),
    );
    const byPerson = Map.groupBy(there, ({ personId }) => personId);
    const around = [...byPerson].map(([id, holdings]) => this.#player(id, holdings.map(officeOf)));
    if (actor === null) return { actor: null, around };
    const given = office?.delegationId ? this.#given.get(office.delegationId) : undefined;
    const own = around.find(({ id }) => id === actor)?.offices ?? [];
    return { actor: this.#player(actor, given ? [...own, officeGiven(given)] : own), around };
  }

  #player(id: string, offices: PlayedOffice[]): Player {
    const known = this.#names.get(id);
    if (known) return { id, name: known, offices };
    const office = offices.find(({ delegation }) => !delegation)?.office ?? 'person';
    const place = offices.some(({ organisationId }) => this.#home.has(organisationId))
      ? office
      : `upper${capital(office)}`;
    const alike = [...this.#names.values()].filter((name) => name.replace(/\d+$/, '') === place).length;
    const name = alike === 0 ? place : `${place}${alike + 1}`;
    this.#names.set(id, name);
    return { id, name, offices };
  }
}

function officeOf({ office, organisationId, actsAsChair, standing }: Holding): PlayedOffice {
  return {
    ...{ office, organisationId },
    ...(actsAsChair ? { actsAsChair } : {}),
    ...(standing ? { standing } : {}),
  };
}

function officeGiven({ office, organisationId, ...delegation }: Given): HeldOffice {
  return { office, organisationId, delegation };
}

function idsIn(changes: unknown, names: readonly string[]): string[] {
  const told = (changes ?? {}) as Record<string, unknown>;
  return names.flatMap((name) => told[name]).filter((id): id is string => typeof id === 'string');
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
