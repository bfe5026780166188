import { randomUUID } from 'node:crypto';
import {
  countAnswers,
  type Answers,
  type Choice,
  type Counts,
  type RoundFacts,
} from '../../../workflows/kit/index.ts';
import type { RoundFact } from '../../decisions/index.ts';
import type { Share, Writers } from './share.ts';
import { sql, type Write } from './statement.ts';

/** Effects of a collective decision: the round, its roll and its ballots. */
export const rounds: Writers<'openRound' | 'castBallot' | 'recordMeeting' | 'closeRound'> = {
  openRound(effect, { facts }) {
    const { document, now, actor } = facts;
    const id = randomUUID();
    const no = (facts.round?.no ?? 0) + 1;
    const { mode, ballot, secretaryId, closesAt, rules, roll, questions } = effect;
    const asked = questions ?? null;
    const openedBy = actor.personId ?? document.draftedBy;
    const writes: Write[] = [
      {
        name: 'round',
        sql: sql`insert into decision_round (id, document_id, no, status, mode, ballot, opened_at, opened_by, secretary_id,
            closes_at, revision, content_hash, substance_hash, rules, questions)
          values (${id}, ${document.id}, ${no}, 'open', ${mode}, ${ballot}, ${now}, ${openedBy}, ${secretaryId},
            ${closesAt}, ${document.revision}, ${document.contentHash}, ${document.substanceHash}, ${JSON.stringify(rules)},
            ${asked && JSON.stringify(asked)}::jsonb)`,
      },
      {
        name: 'roll',
        sql: sql`insert into round_member (round_id, document_id, person_id, position, office)
          select ${id}::uuid, ${document.id}::uuid, m.person_id, m.position, m.office
          from unnest(${roll.map((member) => member.personId)}::uuid[], ${roll.map((member) => member.office)}::text[])
            with ordinality m (person_id, office, position)`,
      },
    ];
    const { contentHash, substanceHash } = document;
    const isHidden = ballot === 'secret' || mode === 'meeting';
    const round: RoundFacts = {
      ...{
        id,
        no,
        status: 'open',
        mode,
        ballot,
        openedAt: now,
        openedBy,
        secretaryId,
        closesAt,
        contentHash,
        substanceHash,
        rules,
      },
      roll: roll.map((member) => ({
        ...member,
        fullName: nameOf(member.personId, facts.seats),
        voted: false,
      })),
      tally: isHidden || questions ? null : { agree: 0, disagree: 0, abstain: 0 },
      meeting: null,
      ...(questions ? { questions, counts: isHidden ? null : countAnswers(questions, []) } : {}),
    };
    const changes = {
      round: id,
      no,
      mode,
      ballot,
      secretaryId,
      closesAt,
      roll: roll.map((member) => member.personId),
      ...(questions ? { questions: questions.map(({ id }) => id) } : {}),
    };
    return { writes, round, changes };
  },

  castBallot({ roundId, personId, choice, answers, code, remark, secret }, { facts, urns }) {
    const voted = sql`update round_member set voted = true where round_id = ${roundId} and person_id = ${personId}`;
    const round = answers
      ? afterAnswers(facts.round, personId, secret ? null : answers)
      : afterBallot(facts.round, personId, secret ? null : choice);
    if (secret) {
      // The urn takes it sealed, through the only function that may; nothing else remembers it.
      const sealed = urns.seal({ id: roundId, questions: facts.round?.questions }, answers ?? choice!, code);
      const cast = sql`select cast_sealed_ballot(${roundId}::uuid, ${JSON.stringify(sealed)}::jsonb)`;
      return { writes: [{ name: 'cast', sql: cast, read: true }], round, changes: { round: roundId } };
    }
    const picked = answers ? JSON.stringify(answers) : null;
    const ballot = sql`insert into ballot (round_id, document_id, person_id, choice, answers, remark, cast_at)
      values (${roundId}, ${facts.document.id}, ${personId}, ${choice}, ${picked}::jsonb, ${remark ?? null}, ${facts.now})
      on conflict (round_id, person_id) do update set choice = excluded.choice, answers = excluded.answers,
        remark = excluded.remark, cast_at = excluded.cast_at`;
    return {
      writes: [
        { name: 'voted', sql: voted },
        { name: 'ballot', sql: ballot },
      ],
      round,
      changes: {
        round: roundId,
        ...(answers ? {} : { choice }),
        ...(remark === undefined ? {} : { remark }),
      },
    };
  },

  recordMeeting(
    { roundId, attended, agree = 0, disagree = 0, abstain = 0, counts, heldOn, discussion },
    { facts },
  ) {
    const tally = counts ? null : { agree, disagree, abstain };
    const meeting = { attended, ...(tally ?? { counts }), heldOn, discussion, recordedAt: facts.now };
    const recorded = sql`update decision_round set meeting = ${JSON.stringify(meeting)}::jsonb,
        superseded = case when meeting is null then superseded else superseded || jsonb_build_array(meeting) end
      where id = ${roundId}`;
    const present = sql`update round_member set voted = person_id = any (${attended}::uuid[]) where round_id = ${roundId}`;
    const round = withVotes(facts.round, (id) => attended.includes(id));
    return {
      writes: [
        { name: 'meeting', sql: recorded },
        { name: 'present', sql: present },
      ],
      round: round && { ...round, tally, ...(counts ? { counts } : {}), meeting: { attended, heldOn } },
      changes: { round: roundId, ...meeting },
    };
  },

  closeRound({ roundId, outcome }, { facts }) {
    const before: RoundFact | null | undefined = facts.round;
    // Called off, a secret round's half-filled urn is never opened.
    const calledOff = outcome === 'abandoned' || outcome === 'voided';
    const isHidden = calledOff && before?.ballot === 'secret';
    const tally = isHidden ? null : (before?.tally ?? null);
    const counts = isHidden ? null : (before?.counts ?? null);
    const receipts = isHidden ? null : (before?.receipts ?? null);
    const closed = sql`update decision_round set status = ${outcome}, closed_at = ${facts.now},
      tally = ${tally && JSON.stringify(tally)}::jsonb, counts = ${counts && JSON.stringify(counts)}::jsonb,
      receipts = ${receipts && JSON.stringify(receipts)}::jsonb
      where id = ${roundId}`;
    return {
      writes: [{ name: 'closed_round', sql: closed }],
      ...(before ? { round: { ...before, status: outcome, tally, counts } } : {}),
      changes: { round: roundId, outcome, ...(tally ? { tally } : {}), ...(counts ? { counts } : {}) },
    } satisfies Share;
  },
};

/** The round with one more ballot on its questions in it, or one changed. */
function afterAnswers(
  before: RoundFact | null | undefined,
  personId: string,
  answers: Answers | null,
): RoundFacts | undefined {
  const round = withVotes(before, (id, voted) => voted || id === personId);
  if (!round?.questions) return round;
  const none = countAnswers(round.questions, []);
  // Once all have voted the urn can be opened, whatever it holds; only that it can matters to whom it waits for.
  if (answers === null) return round.roll.every(({ voted }) => voted) ? { ...round, counts: none } : round;
  const counts = structuredClone(round.counts ?? none);
  addTo(counts, countAnswers(round.questions, [answers]), 1);
  if (before?.myAnswers) addTo(counts, countAnswers(round.questions, [before.myAnswers]), -1);
  return { ...round, counts };
}

function addTo(counts: Counts, more: Counts, sign: 1 | -1): void {
  for (const [question, votes] of Object.entries(more)) {
    const own = (counts[question] ??= {});
    for (const [choice, count] of Object.entries(votes)) own[choice] = (own[choice] ?? 0) + sign * count;
  }
}

/** The round with one more ballot in it, or one changed. */
function afterBallot(
  before: RoundFact | null | undefined,
  personId: string,
  choice: Choice | null,
): RoundFacts | undefined {
  const round = withVotes(before, (id, voted) => voted || id === personId);
  if (!round) return undefined;
  if (choice === null) {
    // Once all have voted the urn can be opened, whatever it holds; only that it can matters to whom it waits for.
    return round.roll.every((member) => member.voted)
      ? { ...round, tally: { agree: 0, disagree: 0, abstain: 0 } }
      : round;
  }
  const tally = { ...(round.tally ?? { agree: 0, disagree: 0, abstain: 0 }) };
  if (before?.myChoice) tally[before.myChoice] -= 1;
  tally[choice] += 1;
  return { ...round, tally };
}

function withVotes(
  round: RoundFacts | null | undefined,
  voted: (personId: string, before: boolean) => boolean,
): RoundFacts | undefined {
  if (!round) return undefined;
  return {
    ...round,
    roll: round.roll.map((member) => ({ ...member, voted: voted(member.personId, member.voted) })),
  };
}

function nameOf(personId: string, seats: readonly { personId: string; fullName: string }[] = []): string {
  return seats.find((seat) => seat.personId === personId)?.fullName ?? '';
}
