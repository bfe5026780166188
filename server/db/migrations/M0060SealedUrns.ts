import { Migration } from '@mikro-orm/migrations';

/**
 * A secret ballot is sealed by the server before the database sees it, question by question, and lies among the others in
 * the order of its letters. What was counted in the open before (of rounds that are open now) is kept and counted with
 * them; an urn is emptied when its round is over, whatever came of it.
 */
export class M0060SealedUrns extends Migration {
  override up(): void {
    this.addSql(`
      alter table secret_tally add column sealed jsonb not null default '{}';
      alter table secret_tally set (toast.autovacuum_vacuum_threshold = 1, toast.autovacuum_vacuum_scale_factor = 0);
      -- {question: [[code, [choice]]]}, published once the round is over.
      alter table decision_round add column receipts jsonb;
      grant update (receipts) on decision_round to app;

      drop function cast_secret_ballot(uuid, text);
      drop function cast_secret_answers(uuid, jsonb);
      drop function reveal_secret_tally(uuid);
      drop function reveal_secret_counts(uuid);
    `);
    this.cast();
    this.reveal();
    this.empty();
    this.addSql(`
      grant delete on secret_tally to gatekeeper;
      grant execute on function cast_sealed_ballot(uuid, jsonb), reveal_sealed_ballots(uuid) to app;
      grant create on schema public to gatekeeper;
      alter function cast_sealed_ballot(uuid, jsonb) owner to gatekeeper;
      alter function reveal_sealed_ballots(uuid) owner to gatekeeper;
      alter function empty_urn() owner to gatekeeper;
      revoke create on schema public from gatekeeper;

      alter table secret_tally no force row level security;
      delete from secret_tally t using decision_round r where r.id = t.round_id and r.status <> 'open';
      alter table secret_tally force row level security;
    `);
  }

  /** One ballot, sealed on each question that is not about its voter, whole or not at all. */
  private cast(): void {
    this.addSql(`
      create function cast_sealed_ballot(round uuid, ballot jsonb) returns void
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        wanted text[];
      begin
        select case when r.questions is null then array['content'] else array(
            select q->>'id' from jsonb_array_elements(r.questions) q
              where q->>'personId' is distinct from acting_person()::text order by 1) end
          into wanted from decision_round r
          where r.id = round and r.status = 'open' and r.ballot = 'secret' and r.mode = 'online'
            and r.closes_at >= acting_moment();
        if wanted is null then
          raise exception 'no such open secret round' using errcode = 'check_violation';
        end if;
        if jsonb_typeof(ballot) is distinct from 'object'
          or wanted is distinct from array(select jsonb_object_keys(ballot) order by 1)
          or exists (select from jsonb_each(ballot) b where jsonb_typeof(b.value) <> 'string'
            or length(b.value #>> '{}') not between 40 and 400)
        then
          raise exception 'not a ballot' using errcode = 'check_violation';
        end if;
        update round_member m set voted = true
          where m.round_id = round and m.person_id = acting_person() and not m.voted;
        if not found then
          raise exception 'not on the roll, or has voted' using errcode = 'check_violation';
        end if;
        insert into secret_tally (round_id) values (round) on conflict (round_id) do nothing;
        -- All of it anew, in the order of the letters: where a ballot lies tells nothing of when it came.
        update secret_tally t set sealed = (
            select jsonb_object_agg(asked.question, (
              select jsonb_agg(lying.one order by lying.one collate "C") from (
                select jsonb_array_elements_text(t.sealed -> asked.question) as one
                union all select ballot ->> asked.question where ballot ? asked.question) lying))
            from (select jsonb_object_keys(t.sealed) as question union select jsonb_object_keys(ballot)) asked)
          where t.round_id = round;
      end $$;
    `);
  }

  /** Null while it must stay unknown: until all have voted, or the time is over with a quorum in every question. */
  private reveal(): void {
    this.addSql(`
      create function reveal_sealed_ballots(round uuid) returns jsonb
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

  /** What is over is counted and published, or was called off and never will be: the urn is needed no more. */
  private empty(): void {
    this.addSql(`
      create function empty_urn() returns trigger
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        delete from secret_tally t where t.round_id = new.id;
        return null;
      end $$;
      create trigger empty_urn after update of status on decision_round
        for each row when (old.status = 'open' and new.status <> 'open' and new.ballot = 'secret')
        execute function empty_urn();
    `);
  }
}
