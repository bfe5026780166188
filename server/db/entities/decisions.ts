import { defineEntity, p, type InferEntity } from '@mikro-orm/postgresql';
import type { Choice, Office, RoundFacts, RoundRules } from '../../../workflows/kit/facts.ts';
import type { Answers, Counts, Question } from '../../../workflows/kit/question.ts';

export type Meeting = {
  attended: string[];
  agree?: number;
  disagree?: number;
  abstain?: number;
  counts?: Counts;
  heldOn: string;
  discussion?: string;
  recordedAt: string;
};

export const DecisionRound = defineEntity({
  name: 'DecisionRound',
  properties: {
    id: p.uuid().primary(),
    documentId: p.uuid(),
    no: p.integer(),
    status: p.text().$type<RoundFacts['status']>(),
    mode: p.text().$type<RoundFacts['mode']>(),
    ballot: p.text().$type<RoundFacts['ballot']>(),
    openedAt: p.datetime(),
    openedBy: p.uuid(),
    secretaryId: p.uuid().nullable(),
    closesAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    revision: p.integer(),
    contentHash: p.text(),
    substanceHash: p.text(),
    rules: p.json<RoundRules>(),
    meeting: p.json<Meeting>().nullable(),
    superseded: p.json<Meeting[]>(),
    tally: p.json<Record<Choice, number>>().nullable(),
    questions: p.json<Question[]>().nullable(),
    counts: p.json<Counts>().nullable(),
  },
});
export type DecisionRound = InferEntity<typeof DecisionRound>;

export const RoundMember = defineEntity({
  name: 'RoundMember',
  properties: {
    roundId: p.uuid().primary(),
    documentId: p.uuid(),
    personId: p.uuid().primary(),
    position: p.integer(),
    office: p.text().$type<Office>(),
    voted: p.boolean(),
  },
});
export type RoundMember = InferEntity<typeof RoundMember>;

export const Ballot = defineEntity({
  name: 'Ballot',
  properties: {
    roundId: p.uuid().primary(),
    documentId: p.uuid(),
    personId: p.uuid().primary(),
    choice: p.text().$type<Choice>().nullable(),
    answers: p.json<Answers>().nullable(),
    remark: p.text().nullable(),
    castAt: p.datetime(),
  },
});
export type Ballot = InferEntity<typeof Ballot>;
