import { Migration } from '@mikro-orm/migrations';

/** A sealed urn waits for those who are asked anything: whom every question is about has no ballot to hand in. */
export class M0069AskedAlone extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function reveal_sealed_ballots(round uuid) returns jsonb
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return (
          select jsonb_build_object('sealed', t.sealed, 'counts', t.counts,
            'tally', jsonb_build_object('agree', t.agree, 'disagree', t.disagree, 'abstain', t.abstain))
          from secret_tally t
          join decision_round r on r.id = t.round_id
          cross join lateral (
            select count(*) as roll, count(*) filter (where m.voted) as present
              from round_member m where m.round_id = r.id
                and (r.questions is null or exists (
                  select from jsonb_array_elements(r.questions) q where q->>'personId' is distinct from m.person_id::text))
          ) turnout
          where r.id = round and r.status = 'open'
            and (acts_as_engine() or may_read(r.document_id, reach()))
            and (
              turnout.present = turnout.roll
              or r.closes_at < acting_moment() and not exists (
                select from (select null as id
                  union all select q->>'personId' from jsonb_array_elements(coalesce(r.questions, '[]')) q) about
                cross join lateral (
                  select count(*) as roll, count(*) filter (where m.voted) as present from round_member m
                    where m.round_id = r.id and m.person_id::text is distinct from about.id
                ) own
                where own.present * (r.rules -> 'quorum' ->> 1)::int < own.roll * (r.rules -> 'quorum' ->> 0)::int
              )
            )
        );
      end $$;
    `);
  }
}
