import { Migration } from '@mikro-orm/migrations';

/** Streams outlive the request that opened them: whether their sessions still live is asked for many at once. */
export class M0018BulkAndLive extends Migration {
  override up(): void {
    this.addSql(`
      create function living_sessions(tokens bytea[], moment timestamptz, idle interval) returns bytea[]
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
          select array(
            select s.token_hash from session s join account a on a.id = s.account_id
              where s.token_hash = any (tokens) and s.seen_at > moment - idle and s.expires_at > moment
                and a.disabled_at is null)
        $$;
      revoke execute on function living_sessions(bytea[], timestamptz, interval) from public;
      grant execute on function living_sessions(bytea[], timestamptz, interval) to app;

      grant create on schema public to gatekeeper;
      alter function living_sessions(bytea[], timestamptz, interval) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
