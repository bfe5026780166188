import type { Answers, Choice, RoundFacts, RoundRules } from '../../workflows/kit/index.ts';
import { askPrepared, type Reading } from '../db/index.ts';
import { asked, tally, toInstant } from './roundFact.ts';
import type { Receipts } from './urns.ts';

/** A round as its readers see it: of a secret one no choice ever, and no count while it is open. */
export interface RoundDetails extends Omit<RoundFacts, 'roll' | 'meeting'> {
  documentId: string;
  closedAt: string | null;
  revision: number;
  rules: RoundRules;
  roll: (RoundFacts['roll'][number] & { choice: Choice | null; remark: string | null })[];
  meeting: { attended: string[]; heldOn: string; discussion: string | null } | null;
  /** The viewer's own open ballot. */
  myChoice: Choice | null;
  myAnswers?: Answers | null;
  /** The ballots of a secret round that is over, as they are published. */
  receipts: Receipts | null;
}

/** All rounds of these documents, the latest first, in one statement; a document without any is absent. */
export async function roundsOf(
  reading: Pick<Reading, 'query'>,
  documentIds: readonly string[],
): Promise<Map<string, RoundDetails[]>> {
  const rows = await askPrepared<{ round: RoundDetails }>(reading, statement, [documentIds]);
  const rounds = rows.map(({ round }): RoundDetails => {
    const { openedAt, closesAt, closedAt } = round;
    return {
      ...round,
      openedAt: toInstant(openedAt),
      closesAt: toInstant(closesAt),
      closedAt: closedAt && toInstant(closedAt),
    };
  });
  return Map.groupBy(rounds, ({ documentId }) => documentId);
}

const statement = `
  select jsonb_build_object(
    'id', r.id, 'documentId', r.document_id, 'no', r.no, 'status', r.status, 'mode', r.mode, 'ballot', r.ballot,
    'openedAt', r.opened_at, 'openedBy', r.opened_by, 'secretaryId', r.secretary_id, 'closesAt', r.closes_at,
    'closedAt', r.closed_at, 'revision', r.revision, 'contentHash', r.content_hash, 'substanceHash', r.substance_hash,
    'rules', r.rules, 'receipts', r.receipts,
    'roll', (select coalesce(jsonb_agg(jsonb_build_object('personId', m.person_id, 'fullName', p.full_name, 'office', m.office,
               'voted', m.voted, 'choice', b.choice, 'remark', b.remark) order by m.position), '[]')
             from round_member m join person p on p.id = m.person_id
             left join ballot b on b.round_id = m.round_id and b.person_id = m.person_id where m.round_id = r.id),
    'tally', ${tally},
    'meeting', case when r.meeting is null then null else jsonb_build_object('attended', r.meeting->'attended',
       'heldOn', r.meeting->'heldOn', 'discussion', r.meeting->'discussion') end,
    'myChoice', (select b.choice from ballot b where b.round_id = r.id and b.person_id = acting_person()))
    || ${asked} as round
  from decision_round r join document d on d.id = r.document_id
  where r.document_id = any ($1::uuid[])
    and exists (select 1 from document_reader dr where dr.document_id = d.id and dr.reader = any ((select reach())::text[]))
  order by r.no desc`;
