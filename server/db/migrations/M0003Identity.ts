import { Migration } from '@mikro-orm/migrations';

/** Accounts, server-side sessions, and the table in which failed sign-ins are counted. */
export class M0003Identity extends Migration {
  override up(): void {
    this.addSql(`
      create table account (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        username text not null unique check (username = lower(username)),
        password_hash text not null,
        locale text not null default 'vi' check (locale in ('vi', 'en')),
        disabled_at timestamptz,
        created_at timestamptz not null default now()
      );

      -- The cookie's token is never stored, only its SHA-256.
      create table session (
        id uuid primary key default gen_random_uuid(),
        token_hash bytea not null unique,
        account_id uuid not null references account,
        created_at timestamptz not null default now(),
        seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        user_agent text
      );
      create index on session (account_id);
      create index on session (expires_at);

      -- Shape given by rate-limiter-flexible; its keys are hashed before they come here.
      create table sign_in_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);
    `);
  }
}
