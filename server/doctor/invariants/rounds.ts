import type { Reading } from '../../db/index.ts';
import { ask } from './ask.ts';
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
  `select r.id, 'its urn holds ' || coalesce(t.agree + t.disagree + t.abstain, 0) || ' ballots of ' || v.voted || ' who voted'
   from decision_round r left join secret_tally t on t.round_id = r.id
   cross join lateral (select count(*) as voted from round_member m where m.round_id = r.id and m.voted) v
   where r.mode = 'online' and r.ballot = 'secret' and coalesce(t.agree + t.disagree + t.abstain, 0) <> v.voted`,
  `select r.id, 'its tally is not what its urn holds'
   from decision_round r join secret_tally t on t.round_id = r.id
   where r.tally is not null and r.mode = 'online' and (${tallied('r')}) is distinct from (t.agree, t.disagree, t.abstain)`,
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
   where r.status in ('passed', 'failed', 'lapsed') and r.status is distinct from
     case when not f.quorate then 'lapsed' when f.agreed then 'passed' else 'failed' end`,
];

/** Invariant 6: votes on one content, each counted once, none outside the round's time. */
export async function checkRounds(reading: Reading, findings: Findings): Promise<void> {
  for (const [index, rule] of rules.entries()) {
    await ask(reading, findings, 6, {
      ...(index === 0 ? { all: 'select from decision_round' } : {}),
      broken: `select 'round ' || broken.id, broken.fault from (${rule}) broken (id, fault)`,
    });
  }
}
