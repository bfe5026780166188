import type { Chance } from '../../server/db/demo/chance.ts';
import { planContent } from '../support/plans.ts';
import type { Caller, Heard, Person, Standing } from './caller.ts';
import type { Operation } from './journal.ts';

/** The people of one grassroots union. */
export interface Committee {
  organisationId: string;
  chair: Person;
  /** Chair included. */
  members: Person[];
}

export interface Upstairs {
  officer: Person;
  leader: Person;
}

/** A round left to its deadline: only the engine closes it. The document may have had other rounds before. */
export interface LeftAlone {
  documentId: string;
  closesAt: string;
}

/** Requests that were answered, to be sent once more much later. */
const REMEMBERED = 20;
const LATE_REPEATS = 30;
const REORDERED = 60;
const LEFT_ALONE = 150;

/**
 * One plan after another is brought from its draft to its number, on many detours. What comes next depends on where the
 * plan stands by the last definite answer, never on what ought to have happened.
 */
export class Desk {
  readonly surprises: string[] = [];
  readonly leftAlone: LeftAlone[] = [];
  #plan: Standing | undefined;
  #saves = 0;
  readonly #past: { person: Person; operation: Operation; input: Record<string, unknown>; heard: Heard }[] =
    [];

  constructor(
    private readonly committee: Committee,
    private readonly upstairs: Upstairs,
    private readonly caller: Caller,
    private readonly chance: Chance,
    private readonly deadlines: boolean,
  ) {}

  async workUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      if (this.#past.length > 0 && this.#happens(LATE_REPEATS)) await this.#repeatPast();
      else await this.#step();
    }
  }

  #step(): Promise<unknown> {
    const plan = this.#plan;
    if (!plan) return this.#create();
    const step = this.#steps[plan.state];
    if (step) return step(plan);
    this.#plan = undefined;
    return Promise.resolve();
  }

  readonly #steps: Record<string, (plan: Standing) => Promise<unknown>> = {
    draft: (plan) => {
      if (this.#happens(REORDERED)) return this.#outOfOrder(plan);
      if (this.#happens(350)) return this.#save(plan);
      if (this.#happens(500)) return this.#giveToAnother(plan);
      if (this.deadlines && this.#happens(LEFT_ALONE)) return this.#leaveToDeadline(plan);
      const ballot = this.#happens(300) ? 'secret' : 'open';
      return this.#act(plan, this.committee.chair, 'openRound', { mode: 'online', ballot });
    },
    deciding: async (plan) => {
      const reason = 'Chưa đủ tài liệu';
      if (this.#happens(80)) return this.#act(plan, this.committee.chair, 'abandonRound', { reason });
      const ballots = this.committee.members.map((member) =>
        this.#act(plan, member, 'castBallot', { choice: 'agree' }),
      );
      await Promise.all(ballots);
      await this.#act(this.#plan ?? plan, this.committee.chair, 'closeRound', {});
    },
    agreed: (plan) => this.#act(plan, this.committee.chair, this.#happens(100) ? 'revise' : 'submit', {}),
    submitted: (plan) =>
      this.#happens(150)
        ? this.#act(plan, this.committee.chair, 'withdraw', { reason: 'Cần xem lại' })
        : this.#act(plan, this.upstairs.officer, 'beginReview', {}),
    underReview: (plan) =>
      this.#happens(150)
        ? this.#act(plan, this.upstairs.officer, 'returnForRevision', {
            reason: 'Cần bổ sung',
            notes: [{ section: 'objective', text: 'Nêu rõ hơn' }],
          })
        : this.#act(plan, this.upstairs.leader, 'approve', {}),
    returned: (plan) => this.#act(plan, this.committee.chair, 'revise', {}),
    approved: (plan) => this.#act(plan, this.committee.chair, 'issue', {}),
  };

  async #create(): Promise<void> {
    const { chair, organisationId } = this.committee;
    const input = {
      kind: 'annual-plan',
      organisationId,
      title: 'Kế hoạch giữa sự cố',
      content: planContent(),
    };
    await this.#send(chair, 'createDocument', input);
  }

  async #save(plan: Standing): Promise<void> {
    const drafter = this.committee.members.find(({ personId }) => personId === plan.draftedBy.id);
    this.#saves += 1;
    const content = planContent({ objective: `Lần lưu ${this.#saves}` });
    const input = { id: plan.id, content, expectedVersion: plan.version };
    await this.#send(drafter ?? this.committee.chair, 'saveDraft', input);
  }

  #giveToAnother(plan: Standing): Promise<unknown> {
    return this.#act(plan, this.committee.chair, 'assignDrafter', { personId: this.#anotherDrafter(plan) });
  }

  #anotherDrafter(plan: Standing): string {
    return this.chance.pick(this.committee.members.filter(({ personId }) => personId !== plan.draftedBy.id))
      .personId;
  }

  /** The second act sent before the first: it is either too early or comes after it, never instead of it. */
  async #outOfOrder(plan: Standing): Promise<void> {
    const { chair } = this.committee;
    const ahead = { ...plan, version: plan.version + 1 };
    const ballots = { mode: 'online', ballot: 'open' };
    await Promise.all([this.#act(ahead, chair, 'openRound', ballots), this.#giveToAnother(plan)]);
  }

  /** Nobody votes, nobody closes: the desk turns to another plan. */
  async #leaveToDeadline(plan: Standing): Promise<void> {
    const closesAt = new Date(Date.now() + 3000 + this.chance.below(5000)).toISOString();
    const opening = { mode: 'online', ballot: 'open', closesAt };
    const { outcome } = await this.#act(plan, this.committee.chair, 'openRound', opening);
    // An answer that came late may show the round closed already: it is the engine's all the same.
    if (outcome.kind !== 'performed') return;
    this.leftAlone.push({ documentId: plan.id, closesAt });
    this.#plan = undefined;
  }

  async #repeatPast(): Promise<void> {
    const { person, operation, input, heard } = this.chance.pick(this.#past);
    const again = await this.caller.repeat(person, operation, input);
    if (JSON.stringify(again.outcome) !== JSON.stringify(heard.outcome))
      this.surprises.push(
        `asked again, ${operation} answered ${JSON.stringify(again)} after ${JSON.stringify(heard)}`,
      );
  }

  #act(plan: Standing, person: Person, action: string, payload: object): Promise<Heard> {
    const input = { documentId: plan.id, action, payload, expectedVersion: plan.version };
    return this.#send(person, 'performAction', input);
  }

  async #send(person: Person, operation: Operation, input: Record<string, unknown>): Promise<Heard> {
    const { keyed, heard } = await this.caller.send(person, operation, input);
    const { document, outcome } = heard;
    if (outcome.kind !== 'declined') {
      this.#past.push({ person, operation, input: keyed, heard });
      if (this.#past.length > REMEMBERED) this.#past.shift();
    }
    // Answers to acts that went out together may come back in any order.
    if (document && document.version >= (this.#plan?.id === document.id ? this.#plan.version : 0))
      this.#plan = document;
    return heard;
  }

  #happens(ofThousand: number): boolean {
    return this.chance.below(1000) < ofThousand;
  }
}
