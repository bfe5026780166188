import { Migration } from '@mikro-orm/migrations';

/**
 * Rounds that ask several questions, frozen with the round. Of a secret one the counts of all questions stand in one value
 * of one row, complete from the first ballot on: whichever transaction wrote it last, its mark tells no choice.
 */
export class M0042Questions extends Migration {
  override up(): void {
    this.addSql(`
      alter table decision_round add column questions jsonb, add column counts jsonb;
      grant update (counts) on decision_round to app;

      alter table ballot add column answers jsonb, alter column choice drop not null,
        add check (num_nonnulls(choice, answers) = 1);
      grant update (answers) on ballot to app;

      alter table secret_tally add column counts jsonb;
      -- A page with so little room is tidied by whoever looks at it next: what the row held before goes with that.
      alter table secret_tally set (fillfactor = 10, autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
    `);
    this.cast();
    this.reveal();
    this.addSql(`
      grant execute on function cast_secret_answers(uuid, jsonb), reveal_secret_counts(uuid) to app;
      grant create on schema public to gatekeeper;
      alter function cast_secret_answers(uuid, jsonb) owner to gatekeeper;
      alter function reveal_secret_counts(uuid) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }

  /** One ballot on all questions that are not about its voter, whole or not at all. */
  private cast(): void {
    this.addSql(`
      create function cast_secret_answers(round uuid, answers jsonb) returns void
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        asked jsonb;
        voter text := acting_person()::text;
        sum jsonb;
      begin
        select r.questions into asked from decision_round r
          where r.id = round and r.status = 'open' and r.ballot = 'secret' and r.mode = 'online'
            and r.questions is not null and r.closes_at >= acting_moment();
        if asked is null then
          raise exception 'no such open secret round' using errcode = 'check_violation';
        end if;
        if jsonb_typeof(answers) is distinct from 'object'
          or exists (select from jsonb_each(answers) a (question, picked)
            where jsonb_typeof(picked) <> 'array' or not exists (
              select from jsonb_array_elements(asked) q
                where q->>'id' = question and q->>'personId' is distinct from voter
                  and jsonb_array_length(case jsonb_typeof(picked) when 'array' then picked else '[]' end) <= (q->>'most')::int))
          or exists (select from jsonb_array_elements(asked) q
            where q->>'personId' is distinct from voter and not answers ? (q->>'id'))
          or exists (select from jsonb_each(answers) a (question, picked), jsonb_array_elements(picked) p (choice)
            where not exists (select from jsonb_array_elements(asked) q, jsonb_array_elements(q->'choices') c
              where q->>'id' = question and c->'value' = choice and c->>'personId' is distinct from voter))
          or exists (select from jsonb_each(answers) a (question, picked), jsonb_array_elements(picked) p (choice)
            group by question, choice having count(*) > 1)
        then
          raise exception 'not answers' using errcode = 'check_violation';
        end if;
        update round_member m set voted = true
          where m.round_id = round and m.person_id = acting_person() and not m.voted;
        if not found then
          raise exception 'not on the roll, or has voted' using errcode = 'check_violation';
        end if;
        insert into secret_tally (round_id, counts)
          values (round, (select jsonb_object_agg(q->>'id', (
            select jsonb_object_agg(v.value, 0) from (
              select c->>'value' as value from jsonb_array_elements(q->'choices') c union all select '_blank') v))
            from jsonb_array_elements(asked) q))
          on conflict (round_id) do nothing;
        select t.counts into sum from secret_tally t where t.round_id = round for update;
        select jsonb_object_agg(q.question, (
            select jsonb_object_agg(c.choice, c.votes::int + case
              when answers->q.question @> to_jsonb(c.choice) then 1
              when c.choice = '_blank' and answers->q.question = '[]' then 1 else 0 end)
            from jsonb_each_text(q.votes) c (choice, votes)))
          into sum from jsonb_each(sum) q (question, votes);
        update secret_tally t set counts = sum where t.round_id = round;
      end $$;
    `);
  }

  /** Null while it must stay unknown: as with one question, and where those who came to any question were no quorum. */
  private reveal(): void {
    this.addSql(`
      create function reveal_secret_counts(round uuid) returns jsonb
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return (
          select t.counts
          from secret_tally t
          join decision_round r on r.id = t.round_id
          cross join lateral (
            select count(*) as roll, count(*) filter (where m.voted) as present
              from round_member m where m.round_id = r.id
          ) turnout
          where r.id = round
            and (acts_as_engine() or may_read(r.document_id, reach()))
            and (
              r.status in ('passed', 'failed')
              or r.status = 'open' and turnout.present = turnout.roll
              or r.status = 'open' and r.closes_at < acting_moment() and not exists (
                select from (select null as id union all select q->>'personId' from jsonb_array_elements(r.questions) q) about
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
