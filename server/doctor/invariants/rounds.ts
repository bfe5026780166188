import { standing, type RoundFacts } from '../../../workflows/kit/index.ts';
import type { Reading } from '../../db/index.ts';
import { ask, streamed } from './ask.ts';
import type { Findings } from './findings.ts';

const counted = (choice: string) => `count(*) filter (where b.choice = '${choice}')::int`;
const tallied = (round: string) =>
  `(${round}.tally ->> 'agree')::int, (${round}.tally ->> 'disagree')::int, (${round}.tally ->> 'abstain')::int`;

/** Each rule selects the id of a round that breaks it, and how. */
const rules = [
  `select r.id, 'its tally is not what its ballots say'
   from decision_round r cross join lateral (
     select ${counted('agree')} as agree, ${counted('disagree')} as disagree, ${counted('abstain')} as abstain
     from ballot b where b.round_id = r.id) b
   where r.mode = 'online' and r.ballot = 'open' and r.tally is not null
     and (${tallied('r')}) is distinct from (b.agree, b.disagree, b.abstain)`,
  `select r.id, 'who voted and whose ballot is there are not the same'
   from decision_round r
   where r.mode = 'online' and r.ballot = 'open' and exists (
     select from round_member m left join ballot b using (round_id, person_id)
     where m.round_id = r.id and m.voted <> (b.round_id is not null))`,
  `select r.id, 'a ballot was cast before it opened or after it closed'
   from decision_round r join ballot b on b.round_id = r.id
   where b.cast_at < r.opened_at or b.cast_at > r.closed_at`,
  // Sealed ballots are counted unopened, and what was counted before there were seals with them.
  `select r.id, 'its urn holds ' || n.ballots || ' ballots of ' || v.voted || ' who voted'
   from decision_round r left join secret_tally t on t.round_id = r.id
   cross join lateral (select count(*) as voted from round_member m where m.round_id = r.id and m.voted) v
   cross join lateral (select coalesce(t.agree + t.disagree + t.abstain, 0)
     + jsonb_array_length(coalesce(t.sealed -> 'content', '[]')) as ballots) n
   where r.mode = 'online' and r.ballot = 'secret' and r.status = 'open' and r.questions is null and n.ballots <> v.voted`,
  `select r.id, 'question ' || (q ->> 'title') || ': its urn holds ' || n.ballots || ' ballots of ' || v.voters || ' who voted on it'
   from decision_round r join secret_tally t on t.round_id = r.id
   cross join lateral jsonb_array_elements(r.questions) q
   cross join lateral (select count(*) as voters from round_member m
     where m.round_id = r.id and m.voted and m.person_id::text is distinct from q ->> 'personId') v
   cross join lateral (select jsonb_array_length(coalesce(t.sealed -> (q ->> 'id'), '[]')) as ballots) n
   where r.status = 'open' and t.counts is null and n.ballots <> v.voters`,
  `select r.id, 'its urn was not emptied'
   from decision_round r join secret_tally t on t.round_id = r.id where r.status <> 'open'`,
  `select r.id, 'its tally is not what its published ballots say'
   from decision_round r
   cross join lateral (select count(*) filter (where b -> 1 @> '["agree"]') as agree,
     count(*) filter (where b -> 1 @> '["disagree"]') as disagree, count(*) filter (where b -> 1 @> '["abstain"]') as abstain
     from jsonb_array_elements(r.receipts -> 'content') b) n
   where r.receipts is not null and r.questions is null and (${tallied('r')}) is distinct from (n.agree, n.disagree, n.abstain)`,
  `select r.id, 'its minutes count others than were on the roll'
   from decision_round r
   where r.meeting is not null and (
     exists (select from jsonb_array_elements_text(r.meeting -> 'attended') a (id)
       where not exists (select from round_member m where m.round_id = r.id and m.person_id = a.id::uuid and m.voted))
     or (r.meeting ->> 'agree')::int + (r.meeting ->> 'disagree')::int + (r.meeting ->> 'abstain')::int
       > jsonb_array_length(r.meeting -> 'attended'))`,
  `select r.id, 'its tally is not what its minutes say'
   from decision_round r
   where r.mode = 'meeting' and r.tally is not null and (${tallied('r')}) is distinct from
     ((r.meeting ->> 'agree')::int, (r.meeting ->> 'disagree')::int, (r.meeting ->> 'abstain')::int)`,
  `select r.id, 'event ' || e.seq || ' is a vote on another content, or after it closed'
   from event e join decision_round r on r.id = (e.changes ->> 'round')::uuid
   where e.action in ('castBallot', 'recordMeeting') and jsonb_typeof(e.changes) = 'object'
     and (e.content_hash <> r.content_hash or e.at > r.closed_at or e.at < r.opened_at)`,
  `select r.id, v.voters || ' voted, ' || v.told || ' votes are in the history'
   from decision_round r
   cross join lateral (select
     (select count(*) from round_member m where m.round_id = r.id and m.voted) as voters,
     (select count(distinct e.actor_id) from event e where e.document_id = r.document_id and e.action = 'castBallot'
       and e.changes ->> 'round' = r.id::text) as told) v
   where r.mode = 'online' and v.voters <> v.told`,
  `select r.id, 'it was closed as ' || r.status || ' against its own figures'
   from decision_round r
   cross join lateral (select count(*) as roll, count(*) filter (where m.voted) as present from round_member m where m.round_id = r.id) n
   cross join lateral (select case when r.mode = 'online' or r.rules ->> 'denominator' = 'roll' then n.roll else n.present end as whole) w
   cross join lateral (select
     n.present * (r.rules -> 'quorum' ->> 1)::int >= n.roll * (r.rules -> 'quorum' ->> 0)::int as quorate,
     (r.tally ->> 'agree')::int * (r.rules -> 'majorityOver' ->> 1)::int > w.whole * (r.rules -> 'majorityOver' ->> 0)::int as agreed) f
   where r.questions is null and r.status in ('passed', 'failed', 'lapsed') and r.status is distinct from
     case when not f.quorate then 'lapsed' when f.agreed then 'passed' else 'failed' end`,
  // Of one choice each, ballots and blanks on a question are as many as voted on it; of several, no choice has more.
  `select r.id, 'question ' || (q ->> 'title') || ': ' || n.votes || ' votes of ' || v.voters || ' who voted on it'
   from decision_round r
   cross join lateral jsonb_array_elements(r.questions) q
   cross join lateral (select count(*) as voters from round_member m
     where m.round_id = r.id and m.voted and m.person_id::text is distinct from q ->> 'personId') v
   cross join lateral (select coalesce(sum(votes::int), 0) as votes, coalesce(max(votes::int), 0) as most,
       coalesce(sum(votes::int) filter (where choice = '_blank'), 0) as blank
     from jsonb_each_text(r.counts -> (q ->> 'id')) c (choice, votes)) n
   where r.counts is not null and r.questions is not null
     and (r.mode = 'meeting' and n.most > v.voters
       or r.mode = 'online' and (q ->> 'most')::int = 1 and n.votes <> v.voters
       or r.mode = 'online' and (n.most > v.voters or n.votes - n.blank > (v.voters - n.blank) * (q ->> 'most')::int
         or n.votes < v.voters))`,
  `select r.id, 'question ' || (q ->> 'title') || ' is counted otherwise than its published ballots say'
   from decision_round r cross join lateral jsonb_array_elements(r.questions) q
   cross join lateral jsonb_each_text(r.counts -> (q ->> 'id')) c (choice, votes)
   where r.receipts is not null and c.votes::int <> (
     select count(*) from jsonb_array_elements(r.receipts -> (q ->> 'id')) b
       where b -> 1 ? c.choice or c.choice = '_blank' and b -> 1 = '[]')`,
  `select r.id, 'its counts are not what its minutes say'
   from decision_round r
   where r.counts is not null and r.mode = 'meeting' and r.counts is distinct from r.meeting -> 'counts'`,
  `select r.id, 'question ' || (q ->> 'title') || ' is counted otherwise than its ballots say'
   from decision_round r cross join lateral jsonb_array_elements(r.questions) q
   cross join lateral jsonb_each_text(r.counts -> (q ->> 'id')) c (choice, votes)
   where r.mode = 'online' and r.ballot = 'open' and r.counts is not null and c.votes::int <> (
     select count(*) from ballot b where b.round_id = r.id and b.answers ? (q ->> 'id') and (
       b.answers -> (q ->> 'id') ? c.choice or c.choice = '_blank' and b.answers -> (q ->> 'id') = '[]'))`,
];

/** Invariant 6: votes on one content, each counted once, none outside the round's time. */
export async function checkRounds(reading: Reading, findings: Findings): Promise<void> {
  await checkOutcomes(reading, findings);
  for (const [index, rule] of rules.entries()) {
    await ask(reading, findings, 6, {
      ...(index === 0 ? { all: 'select from decision_round' } : {}),
      broken: `select 'round ' || broken.id, broken.fault from (${rule}) broken (id, fault)`,
    });
  }
}

type AskedRound = Parameters<typeof standing>[0] & Pick<RoundFacts, 'id' | 'status'>;

/** What a round with questions was closed as is what the kit makes of its counts. */
async function checkOutcomes(reading: Reading, findings: Findings): Promise<void> {
  for await (const round of streamed<AskedRound>(reading, 'asked_rounds', closed)) {
    const { outcome } = standing(round);
    if ((outcome ?? 'lapsed') !== round.status)
      findings.broken(6, `round ${round.id}`, `it was closed as ${round.status} against its own figures`);
  }
}

const closed = `
  select r.id, r.status, r.mode, r.rules, null as tally, r.meeting, r.questions, r.counts,
    (select jsonb_agg(jsonb_build_object('personId', m.person_id, 'voted', m.voted)) from round_member m
      where m.round_id = r.id) as roll
  from decision_round r where r.questions is not null and r.status in ('passed', 'failed', 'lapsed')`;
