import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import {
  questionStandings,
  roundSummary,
  roundWarnings,
  standing,
  type Question,
  type QuestionStanding,
  type Standing,
} from '../../../workflows/kit/index.ts';
import type { Receipts, RoundDetails } from '../../decisions/index.ts';
import type { Context } from '../graphql/context.ts';
import { hasMinutes } from '../papers/minutesOf.ts';
import { found } from './ids.ts';

type MemberRow = RoundDetails['roll'][number];

@Resolver(() => api.DecisionRound)
export class RoundResolver {
  @FieldResolver()
  async openedBy(@Root() { openedBy }: RoundDetails, @Ctx() context: Context) {
    return found(await context.loaders.person.load(openedBy), context);
  }

  @FieldResolver()
  secretary(@Root() { secretaryId }: RoundDetails, @Ctx() { loaders }: Context) {
    return secretaryId && loaders.person.load(secretaryId);
  }

  @FieldResolver()
  members(@Root() { roll }: RoundDetails): MemberRow[] {
    return roll;
  }

  @FieldResolver()
  rollSize(@Root() round: RoundDetails): number {
    return standingOf(round).rollSize;
  }

  @FieldResolver()
  present(@Root() round: RoundDetails): number {
    return standingOf(round).present;
  }

  @FieldResolver()
  quorumNeeded(@Root() round: RoundDetails): number {
    return standingOf(round).quorumNeeded;
  }

  @FieldResolver()
  majorityNeeded(@Root() round: RoundDetails): number {
    return standingOf(round).majorityNeeded;
  }

  @FieldResolver()
  missingPresent(@Root() round: RoundDetails): number {
    return standingOf(round).missingPresent;
  }

  @FieldResolver()
  missingAgree(@Root() round: RoundDetails): number | null {
    return standingOf(round).missingAgree;
  }

  @FieldResolver()
  certain(@Root() round: RoundDetails): string | null {
    return standingOf(round).certain;
  }

  @FieldResolver()
  agree(@Root() { tally }: RoundDetails): number | null {
    return tally?.agree ?? null;
  }

  @FieldResolver()
  disagree(@Root() { tally }: RoundDetails): number | null {
    return tally?.disagree ?? null;
  }

  @FieldResolver()
  abstain(@Root() { tally }: RoundDetails): number | null {
    return tally?.abstain ?? null;
  }

  @FieldResolver()
  summary(@Root() round: RoundDetails, @Ctx() { locale }: Context): string {
    return roundSummary(standingOf(round), locale, round);
  }

  @FieldResolver()
  heldOn(@Root() { meeting }: RoundDetails): string | null {
    return meeting?.heldOn ?? null;
  }

  @FieldResolver()
  discussion(@Root() { meeting }: RoundDetails): string | null {
    return meeting?.discussion ?? null;
  }

  @FieldResolver()
  questions(@Root() round: RoundDetails): AskedQuestion[] {
    return questionStandings(round).map((asked) => {
      const { id, title, most } = asked.question;
      return { ...asked, id, title, most, round };
    });
  }

  @FieldResolver()
  ballots(@Root() { questions, receipts }: RoundDetails): api.PublishedBallot[] {
    return questions ? [] : published(receipts?.['content']);
  }

  @FieldResolver()
  minutesUrl(@Root() round: RoundDetails): string | null {
    return hasMinutes(round) ? `/documents/${round.documentId}/rounds/${round.no}/minutes.pdf` : null;
  }

  @FieldResolver()
  warnings(@Root() round: RoundDetails, @Ctx() { words }: Context): Promise<api.Warning[]> {
    const { ballot, roll, questions } = round;
    return words.warnings('', roundWarnings({ ballot, rollSize: roll.length, questions }));
  }
}

type AskedQuestion = QuestionStanding & Pick<Question, 'id' | 'title' | 'most'> & { round: RoundDetails };

@Resolver(() => api.RoundQuestion)
export class RoundQuestionResolver {
  @FieldResolver()
  about(@Root() { question }: AskedQuestion, @Ctx() { loaders }: Context) {
    return question.personId ? loaders.person.load(question.personId) : null;
  }

  @FieldResolver()
  choices(@Root() { choices, result }: AskedQuestion, @Ctx() { viewer }: Context): api.RoundChoice[] {
    return choices.map(({ personId, ...choice }) => ({
      ...choice,
      open: personId === undefined || personId !== viewer?.personId,
      won: result?.includes(choice.value) ?? false,
      against: choice.against === true,
    }));
  }

  @FieldResolver()
  ballots(@Root() { question, round }: AskedQuestion): api.PublishedBallot[] {
    return published(round.receipts?.[question.id]);
  }

  @FieldResolver()
  mine(@Root() { question, round }: AskedQuestion, @Ctx() { viewer }: Context): boolean {
    const voter = round.roll.find(({ personId }) => personId === viewer?.personId);
    return voter !== undefined && voter.personId !== question.personId;
  }

  @FieldResolver()
  myChoices(@Root() { question, round }: AskedQuestion): string[] | null {
    return round.myAnswers?.[question.id] ?? null;
  }
}

@Resolver(() => api.RoundMember)
export class RoundMemberResolver {
  @FieldResolver()
  async person(@Root() { personId }: MemberRow, @Ctx() context: Context) {
    return found(await context.loaders.person.load(personId), context);
  }

  @FieldResolver()
  officeLabel(@Root() { office }: MemberRow, @Ctx() { words }: Context): string {
    return words.office(office);
  }
}

function published(ballots: Receipts[string] = []): api.PublishedBallot[] {
  return ballots.map(([code, choices]) => ({ code, choices }));
}

const standings = new WeakMap<RoundDetails, Standing>();

function standingOf(round: RoundDetails): Standing {
  const known = standings.get(round) ?? standing(round);
  standings.set(round, known);
  return known;
}
