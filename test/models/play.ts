import { expect } from '@jest/globals';
import { transition, type AnyMachineSnapshot } from 'xstate';
import {
  available,
  begin,
  faultSentence,
  kitLabels,
  restore,
  saveBlockers,
  sentence,
  type Decision,
  type Flow,
  type FlowLabels,
  type FlowSettings,
  type Locale,
} from '../../workflows/kit/index.ts';
import { engine, type Person } from '../support/people.ts';
import { World } from '../support/world.ts';
import { History, type Act, type Draft } from './history.ts';
import { judge, possible } from './oracle.ts';
import { actOf, actors, type Step } from './steps.ts';

/** A kind under test: who begins it where, and contents that differ in what a committee would care for. */
export interface Subject {
  flow: Flow;
  creator: Person;
  organisationId: string;
  contents: { content: unknown; draft: Draft }[];
  words: Record<Locale, FlowLabels>;
}

/** How the world stands before the first step. */
export interface Start {
  settings: FlowSettings;
  lastDate: string | null;
  linked: { kind: string; state: string; isOwn: boolean } | null;
}

/** What a run came by, so that a model that never gets anywhere is noticed. */
export interface Tally {
  performed: Set<string>;
  codes: Set<string>;
  steps: number;
}

/** Plays a sequence on the engine and on the oracle at once, and compares them at every step. */
export function play(subject: Subject, start: Start, sequence: readonly Step[], tally: Tally): void {
  const game = new Game(subject, start, tally);
  for (const step of sequence) game.take(step);
  game.replay();
}

class Game {
  readonly #world: World;
  readonly #past: History;
  readonly #events: { type: string; at: string; payload: unknown }[] = [];
  readonly #subject: Subject;
  readonly #tally: Tally;
  readonly #begunAt: string;

  constructor(subject: Subject, { settings, lastDate, linked }: Start, tally: Tally) {
    const { flow, creator, organisationId, contents } = subject;
    this.#subject = subject;
    this.#tally = tally;
    this.#world = new World(flow, creator, contents[0]?.content, { organisationId });
    this.#begunAt = this.#world.now;
    this.#world.settings = settings;
    this.#world.register = { last: lastDate ? 1 : 0, lastDate };
    const other = '00000000-0000-4000-8000-000000000901';
    this.#world.linked = linked && {
      ...{ id: other, kind: linked.kind, state: linked.state, issuedOn: null },
      organisationId: linked.isOwn ? organisationId : other,
    };
    const draft = contents[0]?.draft ?? { substance: '', complete: false, lastYear: 0 };
    this.#past = new History(this.#world, this.#world.document.id, creator, draft, organisationId);
  }

  take(step: Step): void {
    this.#tally.steps += 1;
    switch (step.do) {
      case 'wait':
        this.#world.now = new Date(Date.parse(this.#world.now) + step.hours * 3_600_000).toISOString();
        return;
      case 'office':
        return this.#appoint(step);
      case 'save':
        return this.#save(step);
      case 'any':
        return this.#act(this.#anyAct(step));
      case 'likely':
        return this.#act(this.#likelyAct(step));
    }
  }

  #appoint({ person, office }: Extract<Step, { do: 'office' }>): void {
    const { people } = this.#world;
    const index = person % people.length;
    this.#world.people = people.map((one, at) =>
      at === index ? { ...one, offices: office ? [...one.offices, office] : [] } : one,
    );
  }

  #save({ by, content }: Extract<Step, { do: 'save' }>): void {
    const person = this.#now(actors[by % actors.length]);
    const chosen = this.#subject.contents[content % this.#subject.contents.length];
    if (!chosen || person === engine) return;
    const act: Act = { action: 'saveDraft', by: person, payload: {}, wellFormed: true };
    const expected = judge(this.#past, act);
    const blockers = saveBlockers(this.#subject.flow, this.#world.facts(person));
    this.#explains({ kind: 'refused', blockers });
    this.#agree(show(act), expected !== null, blockers, (blockers.length === 0) === (expected !== null));
    if (expected === null) return;
    this.#world.save(person, chosen.content);
    this.#past.did(act, expected, chosen.draft);
  }

  #anyAct({ by, action, spice }: Extract<Step, { do: 'any' }>): Act {
    const names = [...Object.keys(this.#subject.flow.actions), 'toString', 'signTwice'];
    return actOf(
      names[action % names.length] ?? '',
      this.#now(actors[by % actors.length]),
      this.#past,
      spice,
    );
  }

  /** One of the acts that the promise allows now; ends, detours and second votes seldom. */
  #likelyAct({ nth, spice }: Extract<Step, { do: 'likely' }>): Act {
    const [onwards, others] = split(possible(this.#past), (action) => !detours.includes(action));
    const order = nth % 10 > 0 ? [...turned(onwards, nth), ...others] : turned([...others, ...onwards], nth);
    for (const action of order) {
      const acts = actors.map((by) => actOf(action, this.#now(by), this.#past));
      const allowed = acts.filter((act) => judge(this.#past, act) !== null);
      const fresh = allowed.filter((act) => !this.#past.isRepeated(act));
      const chosen = fresh.length > 0 ? fresh : nth % 10 === 0 ? allowed : [];
      const act = chosen[Math.floor(nth / 10) % Math.max(1, chosen.length)];
      if (act) return actOf(action, act.by, this.#past, spice);
    }
    return actOf('submit', engine, this.#past, spice);
  }

  /** The person with the offices held by now. */
  #now(person: Person | undefined): Person {
    return this.#world.people.find(({ id }) => id === person?.id) ?? person ?? engine;
  }

  #act(act: Act): void {
    const before = this.#world.document;
    const expected = judge(this.#past, act);
    this.#offersWhatIsAllowed(act.by);
    const decision = this.#world.perform(act.by, act.action, act.payload);
    const to = decision.kind === 'performed' ? decision.state : null;
    this.#agree(show(act), { to: expected }, { to, ...why(decision) }, to === expected);
    if (decision.kind !== 'performed') {
      this.#explains(decision);
      if (this.#world.document !== before) throw new Error('a refused act changed the document');
      return;
    }
    if (this.#world.document.version !== before.version + 1)
      throw new Error('the version did not grow by one');
    this.#tally.performed.add(act.action);
    this.#events.push({ type: decision.event, at: this.#world.now, payload: act.payload });
    this.#past.did(act, decision.state);
  }

  /** What is offered as allowed is what the plainest payload may do: nothing more, nothing less. */
  #offersWhatIsAllowed(by: Person): void {
    const offered = available(this.#subject.flow, this.#world.facts(by))
      // A replacement is offered before anybody knows by which document.
      .flatMap(({ name, allowed }) => (allowed && name !== 'replace' ? [name] : []));
    const allowed = possible(this.#past)
      .filter((action) => action !== 'replace')
      .filter((action) => judge(this.#past, actOf(action, by, this.#past)) !== null);
    this.#agree(`what ${by.fullName} may do`, allowed, offered, isSameSet(offered, allowed));
  }

  // Told only where they differ: to compare what is the same would take most of the time.
  #agree(of: string, promised: unknown, is: unknown, isSame: boolean): void {
    if (!isSame) expect({ of, is, after: this.#past.acts.map(show) }).toEqual({ of, is: promised });
  }

  #explains(decision: Exclude<Decision, { kind: 'performed' }>): void {
    for (const locale of ['vi', 'en'] as const) {
      const said =
        decision.kind === 'invalid'
          ? decision.faults.map((fault) => [fault.code, faultSentence(fault, locale)])
          : decision.blockers.map((blocker) => [
              blocker.code,
              sentence(blocker, this.#subject.words[locale], kitLabels(locale)),
            ]);
      for (const [code = '', words = ''] of said) {
        this.#tally.codes.add(code);
        if (words === code || /[{}]/.test(words))
          throw new Error(`${locale} has no words for ${code}: ${words}`);
      }
    }
  }

  /** The events alone, sent through the machine once more, lead to where the document stands. */
  replay(): void {
    const { flow } = this.#subject;
    let at = begin(flow, this.#begunAt);
    for (const event of this.#events) {
      const snapshot = restore(flow, at);
      if (!snapshot?.can(event)) throw new Error(`${event.type} cannot be replayed in ${at.state}`);
      const [next] = transition(flow.machine, snapshot, event) as [AnyMachineSnapshot, unknown];
      at = { state: String(next.value), context: next.context };
    }
    const { state, context } = this.#world.document;
    expect(at).toEqual({ state, context });
  }
}

const detours = [
  ...['cancel', 'endByReorganisation', 'abandonRound', 'voidRound', 'assignDrafter', 'withdraw'],
  ...['revise', 'returnForRevision', 'withdrawApproval', 'close'],
];

function why(decision: Decision): object {
  if (decision.kind === 'performed') return {};
  return decision.kind === 'refused' ? decision.blockers : decision.faults;
}

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

function turned<T>(all: readonly T[], by: number): T[] {
  const at = by % Math.max(1, all.length);
  return [...all.slice(at), ...all.slice(0, at)];
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}

function show({ action, by, payload, wellFormed }: Act): string {
  return `${action} by ${by.fullName} ${JSON.stringify(payload)}${wellFormed ? '' : ' (spoilt)'}`;
}
