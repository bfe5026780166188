import { Migration } from '@mikro-orm/migrations';

/** Secret ballots are counted where nobody can look: `secret_tally` is open to these two functions alone. */
export class M0009SecretBallots extends Migration {
  override up(): void {
    this.addSql(`
      create function cast_secret_ballot(round uuid, choice text) returns void
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if choice is null or choice not in ('agree', 'disagree', 'abstain') then
          raise exception 'not a choice' using errcode = 'check_violation';
        end if;
        if not exists (
          select from decision_round r
            where r.id = round and r.status = 'open' and r.ballot = 'secret' and r.closes_at >= acting_moment()
        ) then
          raise exception 'no such open secret round' using errcode = 'check_violation';
        end if;
        update round_member m set voted = true
          where m.round_id = round and m.person_id = acting_person() and not m.voted;
        if not found then
          raise exception 'not on the roll, or has voted' using errcode = 'check_violation';
        end if;
        insert into secret_tally as t (round_id, agree, disagree, abstain)
          values (round, (choice = 'agree')::int, (choice = 'disagree')::int, (choice = 'abstain')::int)
          on conflict (round_id) do update set
            agree = t.agree + excluded.agree,
            disagree = t.disagree + excluded.disagree,
            abstain = t.abstain + excluded.abstain;
      end $$;

      -- No row while it must stay unknown. A round that came to nothing is never revealed: the count of a few ballots
      -- would tell whose they were.
      create function reveal_secret_tally(round uuid)
        returns table (agree integer, disagree integer, abstain integer)
        language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
      begin
        return query
          select t.agree, t.disagree, t.abstain
          from secret_tally t
          join decision_round r on r.id = t.round_id
          cross join lateral (
            select count(*) as roll, count(*) filter (where m.voted) as present
              from round_member m where m.round_id = r.id
          ) turnout
          where r.id = round
            and may_read(r.document_id, reach())
            and (
              r.status in ('passed', 'failed')
              or r.status = 'open' and turnout.present = turnout.roll
              or r.status = 'open' and r.closes_at < acting_moment()
                and turnout.present * (r.rules -> 'quorum' ->> 1)::int >= turnout.roll * (r.rules -> 'quorum' ->> 0)::int
            );
      end $$;

      grant select on decision_round to gatekeeper;
      grant select, update (voted) on round_member to gatekeeper;
      grant select, insert, update on secret_tally to gatekeeper;
      grant execute on function cast_secret_ballot(uuid, text), reveal_secret_tally(uuid) to app;

      grant create on schema public to gatekeeper;
      alter function cast_secret_ballot(uuid, text) owner to gatekeeper;
      alter function reveal_secret_tally(uuid) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
