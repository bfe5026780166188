import { Migration } from '@mikro-orm/migrations';

/** What the tables lean on: extensions, Vietnamese order and folding, and the transaction's own person and day. */
export class M0001Foundation extends Migration {
  override up(): void {
    this.addSql(`
      create extension if not exists unaccent;
      create extension if not exists pg_trgm;
      create extension if not exists btree_gist;

      revoke all on schema public from public;
      -- Functions are executable by everybody unless one says otherwise.
      alter default privileges revoke execute on functions from public;

      create collation vietnamese (provider = icu, locale = 'vi-VN');

      -- How words are compared in a search: "Đào  tạo", "đào tạo" and "dao tao" are one, "HÒA" and "HOÀ" too.
      create function fold(words text) returns text
        language sql immutable strict parallel safe
        return trim(both ' ' from regexp_replace(
          lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, nfc)) collate "und-x-icu"),
          '[[:space:]]+', ' ', 'g'));

      -- People are ordered by given name, then family name, then the names between them.
      create function name_order(full_name text) returns text[]
        language sql immutable strict parallel safe
        return (
          select array[parts[cardinality(parts)], parts[1], array_to_string(parts[2:cardinality(parts) - 1], ' ')]
          from (select regexp_split_to_array(trim(both from full_name), '[[:space:]]+')) as name (parts));

      -- A setting that was reset is '', not null.
      create function acting_person() returns uuid
        language sql stable parallel safe
        return nullif(current_setting('app.person', true), '')::uuid;

      create function acting_moment() returns timestamptz
        language sql stable parallel safe
        return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());

      create function today() returns date
        language sql stable parallel safe
        return (acting_moment() at time zone 'Asia/Ho_Chi_Minh')::date;
    `);
  }
}
