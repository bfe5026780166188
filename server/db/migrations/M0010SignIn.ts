import { Migration } from '@mikro-orm/migrations';

/** Who somebody is must be found out before row-level security knows a person: through these functions and no other way. */
export class M0010SignIn extends Migration {
  override up(): void {
    this.addSql(`
      create function account_to_sign_in(name text)
        returns table (account_id uuid, person_id uuid, password_hash text, locale text)
        language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
          select a.id, a.person_id, a.password_hash, a.locale from account a
            where a.username = name and a.disabled_at is null
        $$;

      create function open_session(account uuid, token bytea, moment timestamptz, until timestamptz, agent text)
        returns void
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        delete from session where account_id = account and expires_at <= moment;
        insert into session (token_hash, account_id, created_at, seen_at, expires_at, user_agent)
          values (token, account, moment, moment, until, agent);
      end $$;

      -- Being seen is written down at most once a minute, not with each request.
      create function viewer_of_session(token bytea, moment timestamptz, idle interval)
        returns table (account_id uuid, person_id uuid, locale text)
        language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
      begin
        update session s set seen_at = moment
          where s.token_hash = token and s.seen_at < moment - interval '1 minute'
            and s.seen_at > moment - idle and s.expires_at > moment;
        return query
          select a.id, a.person_id, a.locale from session s join account a on a.id = s.account_id
            where s.token_hash = token and s.seen_at > moment - idle and s.expires_at > moment
              and a.disabled_at is null;
      end $$;

      create function close_session(token bytea) returns void
        language sql security definer set search_path = pg_catalog, public, pg_temp as $$
          delete from session where token_hash = token
        $$;

      create function set_locale(account uuid, chosen text) returns void
        language sql security definer set search_path = pg_catalog, public, pg_temp as $$
          update account a set locale = chosen where a.id = account
        $$;

      grant select, update (locale) on account to gatekeeper;
      grant select, insert, update (seen_at), delete on session to gatekeeper;
      grant execute on function account_to_sign_in(text), open_session(uuid, bytea, timestamptz, timestamptz, text),
        viewer_of_session(bytea, timestamptz, interval), close_session(bytea),
        set_locale(uuid, text) to app;

      grant create on schema public to gatekeeper;
      alter function account_to_sign_in(text) owner to gatekeeper;
      alter function open_session(uuid, bytea, timestamptz, timestamptz, text) owner to gatekeeper;
      alter function viewer_of_session(bytea, timestamptz, interval) owner to gatekeeper;
      alter function close_session(bytea) owner to gatekeeper;
      alter function set_locale(uuid, text) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
