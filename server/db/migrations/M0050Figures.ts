import { Migration } from '@mikro-orm/migrations';

const REACH = '(select reach())::text[]';
const PERSON = '(select acting_person())';
const DEFINER = 'security definer set search_path = pg_catalog, public, pg_temp';
const COUNTING = ['may_count(uuid, text[])', 'units_under(uuid, date)', 'facets_hold(uuid, jsonb)'];
const FIGURES = [
  'figure_cadres(uuid, date, text[], date, integer)',
  'figure_documents(uuid, date, text, integer, jsonb, jsonb, jsonb)',
  'figure_evidence(uuid, date, integer, text[])',
  'figure_typed(uuid, date, text, integer)',
];

/**
 * Figures as of a day, from records: the same for everybody who may ask for them, whatever of the records they may read. Beside
 * them what a unit does about its cadres in a year, with evidence; who looked into whose record; and what a share is of.
 */
export class M0050Figures extends Migration {
  override up(): void {
    this.counting();
    this.figures();
    for (const signature of [...COUNTING, ...FIGURES]) this.hand(signature);
    this.addSql(`grant execute on function ${['may_count(uuid, text[])', ...FIGURES].join(', ')} to app`);
    this.evidence();
    this.readings();
    this.settings();
    this.addSql(`
      alter policy read on file using (uploaded_by = ${PERSON} or exists (select from attachment a where a.file_id = file.id)
        or exists (select from cadre_entry e where e.file_id = file.id)
        or exists (select from cadre_evidence w where w.file_id = file.id));
    `);
  }

  private hand(signature: string): void {
    this.addSql(`
      grant create on schema public to gatekeeper;
      alter function ${signature} owner to gatekeeper;
      revoke create on schema public from gatekeeper;
      revoke execute on function ${signature} from public;
    `);
  }

  private counting(): void {
    this.addSql(`
      create table cadre_evidence (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        year integer not null check (year between 2000 and 2100),
        item text not null check (item in ('training', 'planning', 'assignment')),
        note text not null check (note is nfc normalized and note <> ''),
        file_id uuid not null references file,
        recorded_by uuid not null references person,
        recorded_at timestamptz not null,
        confirmed_by uuid references person,
        confirmed_at timestamptz,
        check (num_nonnulls(confirmed_by, confirmed_at) <> 1)
      );
      create index on cadre_evidence (organisation_id, year);
      create index on cadre_evidence (file_id);
      grant select on cadre_evidence to gatekeeper;

      -- Whose figures may be asked for: of organisations in which an office is held, and of those below them.
      create function may_count(root uuid, reach text[]) returns boolean
        language plpgsql stable parallel safe ${DEFINER} as $$
      begin
        return exists (
          select from (
            select root as id union all
            select l.ancestor_id from organisation_lineage l where l.organisation_id = root and l.period @> today()
          ) o where reach && array[o.id::text, o.id || ':inspectionChair']);
      end $$;

      create function units_under(root uuid, day date) returns setof uuid
        language sql stable parallel safe ${DEFINER} as $$
          select o.id from organisation o
            where o.kind = 'GrassrootsUnion' and o.founded_on <= day and (o.dissolved_on is null or o.dissolved_on > day)
              and (o.id = root or exists (select from organisation_lineage l
                where l.organisation_id = o.id and l.ancestor_id = root and l.period @> day))
        $$;

      -- Whether a document's facts are as each condition says: one of several values, so many at least, the same as another.
      create function facets_hold(document uuid, conditions jsonb) returns boolean
        language sql stable parallel safe ${DEFINER} as $$
          select not exists (
            select from jsonb_to_recordset(conditions) c (facet text, "in" jsonb, "atLeast" numeric, same text)
              left join document_facet f on f.document_id = document and f.name = c.facet
              left join document_facet other on other.document_id = document and other.name = c.same
              where not coalesce(case
                when c."in" is not null then c."in" @> coalesce(to_jsonb(f.number), to_jsonb(f.text))
                when c."atLeast" is not null then f.number >= c."atLeast"
                else f.number = other.number end, false))
        $$;
    `);
  }

  private figures(): void {
    this.addSql(`
      -- Who holds one of the offices on the day, and the latest course since a day that they completed, as it was known then.
      create function figure_cadres(root uuid, day date, offices text[], since date, attended integer)
        returns table (unit_id uuid, subject_id uuid, counts boolean, met boolean, reported boolean, document_id uuid, entry_id uuid)
        language sql stable ${DEFINER} as $$
          with trained as materialized (
            select distinct on (e.person_id) e.person_id, e.id, e.document_id from cadre_entry e
              where e.entry = 'training' and e.passed and e.attended_percent >= attended
                and e.happened_on between since and day and (e.withdrawn_on is null or e.withdrawn_on > day)
                and e.refused_reason is null
                and (case when e.document_id is null then e.verified_at else e.recorded_at end
                  at time zone 'Asia/Ho_Chi_Minh')::date <= day
              order by e.person_id, e.happened_on desc, e.id
          )
          select h.organisation_id, h.person_id, true, t.id is not null,
              bool_or(t.id is not null) over (partition by h.organisation_id), t.document_id, t.id
            from (select distinct o.organisation_id, o.person_id from office_holding o
                join units_under(root, day) u (id) on u.id = o.organisation_id
                where o.period @> day and o.office = any (offices)) h
              left join trained t on t.person_id = h.person_id
            where (select may_count(root, reach()))
        $$;

      -- Each unit with its document of a kind and year that counts on the day and says anything, and what the document's facts come to.
      create function figure_documents(root uuid, day date, its_kind text, its_year integer, says jsonb, meets jsonb,
          among jsonb)
        returns table (unit_id uuid, subject_id uuid, counts boolean, met boolean, reported boolean, document_id uuid, entry_id uuid)
        language sql stable ${DEFINER} as $$
          select u.id, u.id, among is null or (d.id is not null and facets_hold(d.id, among)),
              d.id is not null and facets_hold(d.id, meets), d.id is not null, d.id, null::uuid
            from units_under(root, day) u (id) left join lateral (
              select d.id from document d
                where d.kind = its_kind and d.organisation_id = u.id and d.year = its_year and d.counted @> day
                  and facets_hold(d.id, says)
                order by lower(d.counted) desc, d.id limit 1) d on true
            where (select may_count(root, reach()))
        $$;

      -- Each unit, and whether all items of the year's work with cadres had confirmed evidence on the day.
      create function figure_evidence(root uuid, day date, its_year integer, items text[])
        returns table (unit_id uuid, subject_id uuid, counts boolean, met boolean, reported boolean, document_id uuid, entry_id uuid)
        language sql stable ${DEFINER} as $$
          with shown as materialized (
            select e.organisation_id,
                count(distinct e.item) filter (where (e.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date <= day) as confirmed
              from cadre_evidence e
              where e.year = its_year and e.item = any (items) and (e.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date <= day
              group by e.organisation_id
          )
          select u.id, u.id, true, coalesce(s.confirmed = cardinality(items), false), s.organisation_id is not null, null::uuid,
              null::uuid
            from units_under(root, day) u (id) left join shown s on s.organisation_id = u.id
            where (select may_count(root, reach()))
        $$;

      -- What units typed for a target themselves, in whatever of that year counts on the day.
      create function figure_typed(root uuid, day date, facet text, its_year integer)
        returns table (unit_id uuid, document_id uuid, figure numeric)
        language sql stable ${DEFINER} as $$
          select distinct on (d.organisation_id) d.organisation_id, d.id, f.number
            from document_facet f join document d on d.id = f.document_id
              join units_under(root, day) u (id) on u.id = d.organisation_id
            where f.name = facet and f.name like 'target.%' and f.number is not null and d.year = its_year and d.counted @> day
              and (select may_count(root, reach()))
            order by d.organisation_id, lower(d.counted) desc, d.id
        $$;
    `);
  }

  private evidence(): void {
    this.guard('cadre_evidence');
    this.addSql(`
      grant select, insert, update (confirmed_by, confirmed_at) on cadre_evidence to app;
      create policy read on cadre_evidence for select to app using (may_count(cadre_evidence.organisation_id, ${REACH}));
      create policy add on cadre_evidence for insert to app with check (recorded_by = ${PERSON} and confirmed_by is null
        and organisation_id::text = any (${REACH}));
      create policy confirm on cadre_evidence for update to app
        using (confirmed_by is null and organisation_id || ':chair' = any (${REACH})) with check (confirmed_by = ${PERSON});
    `);
  }

  private readings(): void {
    this.addSql(`
      create table cadre_reading (
        id uuid primary key,
        person_id uuid not null references person,
        reader_id uuid not null references person,
        at timestamptz not null,
        check (person_id <> reader_id)
      );
      create index on cadre_reading (person_id, at);
      create index on cadre_reading (reader_id, person_id, at);
      create trigger append_only before update or delete or truncate on cadre_reading
        for each statement execute function refuse_change();
      alter table cadre_reading enable always trigger append_only;
    `);
    this.guard('cadre_reading');
    this.addSql(`
      grant select, insert on cadre_reading to app;
      create policy read on cadre_reading for select to app using (person_id = ${PERSON} or reader_id = ${PERSON});
      create policy add on cadre_reading for insert to app
        with check (reader_id = ${PERSON} and may_know_cadre(cadre_reading.person_id, ${REACH}));
    `);
  }

  private settings(): void {
    this.addSql(`
      create table indicator_setting (
        id bigint generated always as identity primary key,
        organisation_id uuid not null references organisation,
        code text not null,
        denominator text not null,
        valid_from date not null,
        reason text not null check (reason is nfc normalized and reason <> ''),
        set_by uuid not null references person,
        set_at timestamptz not null
      );
      create index on indicator_setting (organisation_id, code);
    `);
    this.guard('indicator_setting');
    this.addSql(`
      grant select, insert on indicator_setting to app;
      create policy read on indicator_setting for select to app
        using (organisation_id = any ((select organisations_upwards())::uuid[]) or may_count(indicator_setting.organisation_id, ${REACH}));
      create policy add on indicator_setting for insert to app
        with check (set_by = ${PERSON} and leads_above(indicator_setting.organisation_id));
    `);
  }

  private guard(table: string): void {
    this.addSql(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy keep on ${table} to gatekeeper using (true) with check (true);
      create policy back_up on ${table} for select to backup using (true);
      create policy audit on ${table} for select to auditor using (true);
      create policy work on ${table} to worker using (true) with check (true);
      grant select on ${table} to backup, auditor;
    `);
  }
}
