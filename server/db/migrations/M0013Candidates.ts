import { Migration } from '@mikro-orm/migrations';

/**
 * Row-level security leaves the planner two blind spots: how many documents a person reaches, and words, whose operator
 * may not be asked before the policy. Both are looked into first, here, where they cost an index scan.
 */
export class M0013Candidates extends Migration {
  override up(): void {
    this.addSql(`
      -- All documents that may answer a question, where there are few: those the person reaches, or those with all the
      -- words. Null where both are many: then going through the list in its order soon fills a page.
      create function document_candidates(patterns text[], most integer) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        keys text[] := reach();
        few uuid[];
        has_words text;
      begin
        few := array(
          select distinct document_id from (
            select document_id from document_reader where reader = any (keys) limit most + 1
          ) some_of_reach);
        if cardinality(few) <= most then return few; end if;
        if patterns = '{}' then return null; end if;

        select string_agg(format('(search like %1$L or number_search like %1$L)', pattern), ' and ')
          into has_words from unnest(patterns) pattern;
        -- Planned anew for its words: rare ones by their index, common ones not at all.
        execute format('select array(select id from document where %s limit %s)', has_words, most + 1) into few;
        if cardinality(few) > most then return null; end if;
        return array(select id from unnest(few) id where may_read(id, keys));
      end $$;

      grant execute on function document_candidates(text[], integer) to app;
      grant create on schema public to gatekeeper;
      alter function document_candidates(text[], integer) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
