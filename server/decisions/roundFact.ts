import { countAnswers, type Answers, type Choice, type RoundFacts } from '../../workflows/kit/index.ts';
import type { Receipts, Revealed, Urns } from './urns.ts';

/**
 * SQL for the counts of round `r`: as closed, as the minutes say, or as counted now; of a secret round nothing until it
 * is over.
 */
export const tally = `
  case when r.tally is not null then r.tally
       when r.mode = 'meeting' then case when r.meeting is null then null else jsonb_build_object(
         'agree', r.meeting->'agree', 'disagree', r.meeting->'disagree', 'abstain', r.meeting->'abstain') end
       when r.ballot = 'secret' then null
       else (select jsonb_build_object('agree', count(*) filter (where b.choice = 'agree'),
              'disagree', count(*) filter (where b.choice = 'disagree'),
              'abstain', count(*) filter (where b.choice = 'abstain')) from ballot b where b.round_id = r.id) end`;

/**
 * SQL for what a round with questions has beside: the questions, their counts as `tally` gives its own, and the actor's
 * open ballot; an empty object for any other round.
 */
export const asked = `
  case when r.questions is null then '{}'::jsonb else jsonb_build_object('questions', r.questions,
    'tally', null,
    'counts', case when r.counts is not null then r.counts
       when r.mode = 'meeting' then r.meeting->'counts'
       when r.ballot = 'secret' then null
       else (select jsonb_object_agg(q->>'id', counted.votes) from jsonb_array_elements(r.questions) q
         cross join lateral (select coalesce(jsonb_object_agg(n.choice, n.votes), '{}') as votes from (
           select coalesce(picked.choice, '_blank') as choice, count(*) as votes
             from ballot b left join lateral jsonb_array_elements_text(b.answers->(q->>'id')) picked (choice) on true
             where b.round_id = r.id and b.answers ? (q->>'id') group by 1) n) counted) end,
    'myAnswers', (select b.answers from ballot b where b.round_id = r.id and b.person_id = acting_person())) end`;

/** SQL for the round that matters to document `d`, for rules: the open one, else the latest, else null. */
export const roundFact = `
  (select jsonb_build_object(
     'id', r.id, 'no', r.no, 'status', r.status, 'mode', r.mode, 'ballot', r.ballot,
     'openedAt', r.opened_at, 'openedBy', r.opened_by, 'secretaryId', r.secretary_id, 'closesAt', r.closes_at,
     'contentHash', r.content_hash, 'substanceHash', r.substance_hash, 'rules', r.rules,
     'roll', (select coalesce(jsonb_agg(jsonb_build_object('personId', m.person_id, 'fullName', p.full_name,
                'office', m.office, 'voted', m.voted) order by m.position), '[]')
              from round_member m join person p on p.id = m.person_id where m.round_id = r.id),
     'tally', ${tally},
     'myChoice', (select b.choice from ballot b where b.round_id = r.id and b.person_id = acting_person()),
     'meeting', case when r.meeting is null then null else jsonb_build_object(
        'attended', r.meeting->'attended', 'heldOn', r.meeting->'heldOn') end,
     'revealed', case when r.ballot = 'secret' and r.status = 'open' and r.mode = 'online'
        then reveal_sealed_ballots(r.id) end) || ${asked}
   from decision_round r where r.document_id = d.id
   order by (r.status = 'open') desc, r.no desc limit 1)`;

/** SQL for what the last passed round of document `d` agreed on; null when none passed. */
export const agreedFact = `
  (select jsonb_build_object('contentHash', r.content_hash, 'substanceHash', r.substance_hash, 'at', r.closed_at)
   from decision_round r where r.document_id = d.id and r.status = 'passed' order by r.no desc limit 1)`;

/** A round, the actor's own open ballot in it, and of a secret one that may be counted its ballots as published. */
export type RoundFact = RoundFacts & {
  myChoice?: Choice | null;
  myAnswers?: Answers | null;
  receipts?: Receipts;
};

/** A round as `roundFact` gives it, its moments written as rules know them, its urn opened where that may be. */
export function readRound(
  round: (RoundFact & { revealed?: Revealed | null }) | null,
  urns?: Urns,
): RoundFact | null {
  if (!round) return null;
  const { revealed, ...closed } = round;
  const read = { ...closed, openedAt: toInstant(round.openedAt), closesAt: toInstant(round.closesAt) };
  if (!revealed) return read;
  return { ...read, ...(urns ? urns.open(round, revealed) : countable(round)) };
}

/** Whoever holds no key knows that it can be counted, and no more. */
function countable({ questions }: Pick<RoundFacts, 'questions'>): Partial<RoundFacts> {
  return questions
    ? { counts: countAnswers(questions, []) }
    : { tally: { agree: 0, disagree: 0, abstain: 0 } };
}

/** What `agreedFact` gives, likewise. */
export function readAgreed<A extends { at: string }>(agreed: A | null): A | null {
  return agreed && { ...agreed, at: toInstant(agreed.at) };
}

/** A moment as PostgreSQL writes it in JSON, as rules know it. */
export function toInstant(at: string): string {
  return new Date(at).toISOString();
}
