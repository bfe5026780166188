-- Made from the migrations by `node scripts/dump-schema.ts`; a test fails where they differ.

-- Roles

role app login

role auditor login

role backup login

role gatekeeper nologin

role worker login


-- Extensions and collations

collation vietnamese (i, vi-VN)

extension btree_gist

extension pg_trgm

extension unaccent


-- Functions

CREATE OR REPLACE FUNCTION public.account_to_sign_in(name text)
 RETURNS TABLE(account_id uuid, person_id uuid, password_hash text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select a.id, a.person_id, a.password_hash, a.locale from account a
            where a.username = name and a.disabled_at is null
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.acting_moment()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('app.now'::text, true), ''::text))::timestamp with time zone, now())

CREATE OR REPLACE FUNCTION public.acting_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION public.acts_as_engine()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((SESSION_USER = 'worker'::name) AND (acting_person() IS NULL))

CREATE OR REPLACE FUNCTION public.add_sender_act(code bytea, act uuid, what text, words text, most integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        its uuid := (select s.id from submission s where s.code_hash = code for update);
      begin
        if its is null or (select count(*) from sender_act a where a.submission_id = its) >= most then return false; end if;
        insert into sender_act (id, submission_id, what, words, at) values (act, its, what, words, acting_moment())
          on conflict (id) do nothing;
        return true;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.administered()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return array(select distinct h.organisation_id from office_holding h
          where h.person_id = acting_person() and h.period @> today() and h.office = 'administrator');
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.administers(organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return organisation = any (administered()) or exists (select from organisation_lineage l
          where l.organisation_id = organisation and l.ancestor_id = any (administered()) and l.period @> today());
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.all_configuration()
 RETURNS TABLE(version bigint, calendar jsonb, settings jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT ( SELECT c.version
            FROM configuration c) AS version,
     ( SELECT to_jsonb(c.*) AS to_jsonb
            FROM calendar c
           ORDER BY c.version DESC
          LIMIT 1) AS to_jsonb,
     ( SELECT COALESCE(jsonb_agg(to_jsonb(s.*) ORDER BY s.id), '[]'::jsonb) AS "coalesce"
            FROM flow_setting s) AS "coalesce";
END
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.ask_units_for(asking uuid, of_kind text, of_period text, asking_row uuid, what text, due date, units uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        home uuid := (select d.organisation_id from document d join document_reader r on r.document_id = d.id
          where d.id = asking and r.level = 'work' and r.reader = any (reach()) limit 1);
        request uuid;
      begin
        if home is null then raise insufficient_privilege using message = 'not a document that one works on'; end if;
        insert into duty_request as q (organisation_id, kind, year, title, due_on, asked_by, asked_at, key, document_id, row_id)
          values (home, of_kind, extract(year from due), what, due, acting_person(), acting_moment(),
            'document:' || asking || ':' || gen_random_uuid(), asking, asking_row) returning q.id into request;
        insert into obligation (organisation_id, kind, year, period, due_on, opened_at, request_id)
          select u.id, of_kind, extract(year from due), of_period, due, acting_moment(), request
          from organisation u
          join organisation_lineage l on l.organisation_id = u.id and l.ancestor_id = home and l.period @> today()
          where u.kind = 'GrassrootsUnion' and coalesce(u.dissolved_on > today(), true)
            and (units is null or u.id = any (units));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.asked_by(asking uuid, day date)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        mine uuid[] := own_organisations();
      begin
        if not (acts_as_engine() or may_read(asking, reach())) then return '[]'; end if;
        return (select coalesce(jsonb_agg(jsonb_build_object('requestId', q.id, 'rowId', q.row_id, 'dueOn', q.due_on,
            'settled', q.settled_at is not null, 'organisationId', b.organisation_id, 'name', n.name,
            'lapsed', b.lapsed_at is not null, 'answer', a.answer) order by q.asked_at, n.name collate vietnamese, b.id), '[]')
          from duty_request q join obligation b on b.request_id = q.id
          left join lateral current_description(b.organisation_id, day) n on true
          left join lateral (
            select jsonb_build_object('documentId', d.id, 'title', d.title, 'firstSentAt', d.first_submitted_at,
                'returned', back.again) as answer
            from document d cross join lateral (select exists (select from return r
              where r.document_id = d.id and r.returned_at > d.submitted_at) as again) back
            where d.obligation_id = b.id and d.first_submitted_at is not null and (back.again or exists (
              select from document_reader r where r.document_id = d.id and r.reader = q.organisation_id::text))
            order by back.again, d.first_submitted_at, d.id limit 1) a on true
          where q.document_id = asking
            and (acts_as_engine() or q.organisation_id = any (mine) or b.organisation_id = any (mine)));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.asked_here(request uuid, organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return exists (select from duty_request r
          join organisation_lineage l on l.ancestor_id = r.organisation_id and l.organisation_id = organisation
          where r.id = request and r.asked_by = acting_person() and l.period @> today());
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.asks_units(organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return exists (select from office_holding h where h.person_id = acting_person() and h.period @> today()
          and h.organisation_id = organisation
          and (h.office in ('chair', 'viceChair', 'officer') or h.acts_as_chair is not null));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.await_log()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        insert into log_pending (event_id) values (new.id);
        return null;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.cadre_offices(person uuid)
 RETURNS SETOF office_holding
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select h.* from office_holding h where h.person_id = person and h.office <> 'administrator'
            and (h.period @> today() or upper(h.period) = (
              select max(upper(o.period)) from office_holding o where o.person_id = person and o.office <> 'administrator'
                having not bool_or(o.period @> today())))
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.cast_sealed_ballot(round uuid, ballot jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.chairs(person uuid, organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return exists (select from office_holding h where h.person_id = person and h.organisation_id = organisation
          and h.period @> today() and (h.office = 'chair' or h.acts_as_chair is not null));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.chaseable(obligations uuid[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        asking uuid[] := array(select o from unnest(own_organisations()) o where asks_units(o));
        day date := today();
      begin
        return query select b.id from obligation b where b.id = any (obligations) and exists (
          select from organisation_lineage l where l.organisation_id = b.organisation_id
            and l.ancestor_id = any (asking) and l.distance > 0 and l.period @> day);
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.close_session(token bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          delete from session where token_hash = token
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.counted_deadlines()
 RETURNS TABLE(counted_from date, working_days integer, documents bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT ((d.counted_from AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date AS timezone,
     d.working_days,
     count(DISTINCT d.document_id) AS count
    FROM deadline d
   WHERE ((d.status = 'open'::text) AND (d.counted_from IS NOT NULL))
   GROUP BY (((d.counted_from AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date), d.working_days;
END
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.current_description(organisation uuid, day date)
 RETURNS SETOF organisation_description
 LANGUAGE sql
 STABLE ROWS 1
BEGIN ATOMIC
 SELECT d.id,
     d.organisation_id,
     d.period,
     d.name,
     d.symbol,
     d.place,
     d.parent_id,
     d.decision,
     d.search
    FROM organisation_description d
   WHERE ((d.organisation_id = current_description.organisation) AND (lower(d.period) <= current_description.day))
   ORDER BY (lower(d.period)) DESC
  LIMIT 1;
END

CREATE OR REPLACE FUNCTION public.dead_jobs()
 RETURNS TABLE(id bigint, task text, attempts integer, error text, since timestamp with time zone, tried_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if cardinality(administered()) = 0 then return; end if;
        return query select j.id, t.identifier, j.attempts::integer, j.last_error, j.created_at, j.updated_at
          from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where j.attempts >= j.max_attempts and j.locked_at is null and j.last_error is not null;
      end $function$
-- owned by worker

CREATE OR REPLACE FUNCTION public.decide_job(job bigint, again boolean)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if not exists (select from dead_jobs() d where d.id = job) then return false; end if;
        if again then perform graphile_worker.reschedule_jobs(array[job], run_at => acting_moment(), attempts => 0);
        else perform graphile_worker.complete_jobs(array[job]); end if;
        return true;
      end $function$
-- owned by worker

CREATE OR REPLACE FUNCTION public.decisions_waiting(organisations uuid[], but uuid)
 RETURNS TABLE(organisation_id uuid, number text, effective_on date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return query select p.organisation_id, min(d.number), min(d.effective_on)
          from organisation_party p join organisation_decision d on d.id = p.decision_id
          where p.organisation_id = any (organisations) and p.part <> 'parent' and d.id is distinct from but
            and d.status in ('planned', 'running')
          group by 1;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.delegations_in_force(receiver uuid, day date)
 RETURNS SETOF delegation
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT d.id,
     d.giver_holding,
     d.receiver_holding,
     d.organisation_id,
     d.giver_id,
     d.office,
     d.receiver_id,
     d.receiver_office,
     d.form,
     d.kinds,
     d.actions,
     d.period,
     d.decision,
     d.granted_by,
     d.granted_at,
     d.ended_at,
     d.ended_by,
     d.ended_reason
    FROM ((delegation d
      JOIN office_holding g ON (((g.id = d.giver_holding) AND (g.period @> delegations_in_force.day))))
      JOIN office_holding r ON (((r.id = d.receiver_holding) AND (r.period @> delegations_in_force.day))))
   WHERE ((d.receiver_id = delegations_in_force.receiver) AND (d.ended_at IS NULL) AND (d.period @> delegations_in_force.day));
END

CREATE OR REPLACE FUNCTION public.dispatched_to(issuer uuid, recipients jsonb)
 RETURNS TABLE(line text, organisation_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          with named as (
            select l.no, l.line ->> 'text' as line, t.target ->> 'group' as party,
              (t.target ->> 'organisationId')::uuid as organisation_id, (t.target ->> 'personId')::uuid as person_id
            from jsonb_array_elements(recipients) with ordinality l (line, no)
            cross join lateral jsonb_array_elements(coalesce(l.line -> 'dispatchTo', '[]')) t (target)
          ), unit as (
            select n.no, n.line, g.organisation_id from named n
              join organisation_lineage g on g.ancestor_id = issuer and g.period @> today() where n.party = 'units'
            union all select n.no, n.line, g.ancestor_id from named n
              join organisation_lineage g on g.organisation_id = issuer and g.distance = 1 and g.period @> today()
              where n.party = 'upper'
            union all select n.no, n.line, n.organisation_id from named n where n.organisation_id is not null
          ), holder as (
            select n.no, n.line, h.person_id from named n join office_holding h on h.organisation_id = issuer
              and h.period @> today() and h.office = any (case n.party
                when 'committee' then array['chair', 'viceChair', 'secretary', 'committeeMember']
                when 'inspectionCommittee' then array['inspectionChair']
                when 'office' then array['officer', 'recordsClerk'] else '{}' end)
            union all select n.no, n.line, n.person_id from named n where exists (
              select from office_holding h where h.person_id = n.person_id and h.period @> today())
          ), found as (
            select u.no, u.line, u.organisation_id, null::uuid as person_id from unit u join organisation o on o.id = u.organisation_id
              where u.organisation_id <> issuer and (o.dissolved_on is null or o.dissolved_on > today())
            union all select h.no, h.line, null, h.person_id from holder h
          )
          select distinct on (f.organisation_id, f.person_id) f.line, f.organisation_id, f.person_id
            from found f order by f.organisation_id, f.person_id, f.no
        $function$

CREATE OR REPLACE FUNCTION public.document_candidates(patterns text[], most integer)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.documents_counted(organisations uuid[])
 RETURNS TABLE(organisation_id uuid, kind text, flow_version integer, state text, documents bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return query select d.organisation_id, d.kind, d.flow_version, d.state, count(*) from document d
          where d.organisation_id = any (select o from unnest(organisations) o where administers(o))
          group by 1, 2, 3, 4;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.duties_done(obligations uuid[])
 RETURNS TABLE(obligation_id uuid, at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        own uuid[] := own_organisations();
        engine boolean := acts_as_engine();
        day date := today();
      begin
        return query
          select b.id, min(coalesce(d.first_submitted_at,
              case when d.number is not null then d.issued_on::timestamp at time zone 'Asia/Ho_Chi_Minh' end))
          from obligation b
          join document d on d.organisation_id = b.organisation_id and d.kind = b.kind
            and case when b.request_id is null then d.year = b.year and d.period = b.period and d.obligation_id is null
              else d.obligation_id = b.id end
          where b.id = any (obligations) and (engine or b.organisation_id = any (own) or exists (
            select from organisation_lineage l where l.organisation_id = b.organisation_id and l.period @> day
              and l.ancestor_id = any (own)))
          group by b.id;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.duty_done_at(organisation uuid, kind text, year integer, period text, obligation uuid)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if not (acts_as_engine() or organisation = any (own_organisations()) or exists (
          select from organisation_lineage l where l.organisation_id = organisation and l.period @> today()
            and l.ancestor_id = any (own_organisations()))) then return null; end if;
        return (select min(coalesce(d.first_submitted_at,
            case when d.number is not null then d.issued_on::timestamp at time zone 'Asia/Ho_Chi_Minh' end))
          from document d where d.organisation_id = duty_done_at.organisation and d.kind = duty_done_at.kind
            and case when duty_done_at.obligation is null
              then d.year = duty_done_at.year and d.period = duty_done_at.period and d.obligation_id is null
              else d.obligation_id = duty_done_at.obligation end);
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.empty_urn()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        delete from secret_tally t where t.round_id = new.id;
        return null;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.enter(person uuid, moment timestamp with time zone, plans text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        day date := (moment at time zone 'Asia/Ho_Chi_Minh')::date;
        keys text[] := '{}';
        own uuid[] := '{}';
        upwards uuid[] := '{}';
      begin
        perform set_config('app.person', coalesce(person::text, ''), true), set_config('app.now', moment::text, true),
          -- Compiling a policy takes longer than any page that is read under it.
          set_config('jit', 'off', true), set_config('plan_cache_mode', plans, true);
        if person is not null then
          with held as materialized (
            select organisation_id, office, acts_as_chair from office_holding where person_id = enter.person and period @> day
          ), inherited as materialized (
            select organisation_id, office, acts_as_chair from held
            union all
            select i.predecessor_id, held.office, held.acts_as_chair from held
              join organisation_inheritance i on i.heir_id = held.organisation_id and i.since <= day
          ), above as materialized (
            select l.ancestor_id, held.office <> 'administrator' as reads from held
              join organisation_lineage l using (organisation_id) where l.period @> day
          ), once_above as materialized (
            select ancestor_id, reads from above
            union all
            select i.predecessor_id, above.reads from above
              join organisation_inheritance i on i.heir_id = above.ancestor_id and i.since <= day
          ), reached (key) as (
            select 'person:' || person
            union all select organisation_id || ':' || office from inherited
            union all select organisation_id || ':chair' from inherited where acts_as_chair is not null
            -- Sight of all that the office sees, whatever the scope: what may be done with it is the rules' to say.
            union all select organisation_id || ':' || office from delegations_in_force(person, day)
            -- The inspection reads what a flow opens to it by name, and works on nothing.
            union all select organisation_id::text from inherited where office not in ('administrator', 'inspectionChair', 'groupHead', 'groupDeputy')
            union all select 'under:' || ancestor_id from once_above where reads
          )
          select array(select distinct key from reached), array(select distinct organisation_id from inherited),
              array(select organisation_id from inherited union select ancestor_id from once_above)
            into keys, own, upwards;
        end if;
        perform set_config('app.reach', keys::text, true), set_config('app.own', own::text, true),
          set_config('app.upwards', upwards::text, true);
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.erase_sender(document uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          update sender p set name = null, phone = null, email = null, salt = null, erased_at = acting_moment()
            from submission s where s.id = p.submission_id and s.document_id = document and p.erased_at is null
              and (acts_as_engine() or exists (select from document_reader r
                where r.document_id = document and r.reader = any (reach()) and r.level = 'work'))
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.facets_hold(document uuid, conditions jsonb)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select not exists (
            select from jsonb_to_recordset(conditions) c (facet text, "in" jsonb, "atLeast" numeric, same text)
              left join document_facet f on f.document_id = document and f.name = c.facet
              left join document_facet other on other.document_id = document and other.name = c.same
              where not coalesce(case
                when c."in" is not null then c."in" @> coalesce(to_jsonb(f.number), to_jsonb(f.text))
                when c."atLeast" is not null then f.number >= c."atLeast"
                else f.number = other.number end, false))
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.figure_cadres(root uuid, day date, offices text[], since date, attended integer)
 RETURNS TABLE(unit_id uuid, subject_id uuid, counts boolean, met boolean, reported boolean, document_id uuid, entry_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.figure_documents(root uuid, day date, its_kind text, its_year integer, says jsonb, meets jsonb, among jsonb)
 RETURNS TABLE(unit_id uuid, subject_id uuid, counts boolean, met boolean, reported boolean, document_id uuid, entry_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select u.id, u.id, among is null or (d.id is not null and facets_hold(d.id, among)),
              d.id is not null and facets_hold(d.id, meets), d.id is not null, d.id, null::uuid
            from units_under(root, day) u (id) left join lateral (
              select d.id from document d
                where d.kind = its_kind and d.organisation_id = u.id and d.year = its_year and d.counted @> day
                  and facets_hold(d.id, says)
                order by lower(d.counted) desc, d.id limit 1) d on true
            where (select may_count(root, reach()))
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.figure_evidence(root uuid, day date, its_year integer, items text[])
 RETURNS TABLE(unit_id uuid, subject_id uuid, counts boolean, met boolean, reported boolean, document_id uuid, entry_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.figure_typed(root uuid, day date, facet text, its_year integer)
 RETURNS TABLE(unit_id uuid, document_id uuid, figure numeric)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select distinct on (d.organisation_id) d.organisation_id, d.id, f.number
            from document_facet f join document d on d.id = f.document_id
              join units_under(root, day) u (id) on u.id = d.organisation_id
            where f.name = facet and f.name like 'target.%' and f.number is not null and d.year = its_year and d.counted @> day
              and (select may_count(root, reach()))
            order by d.organisation_id, lower(d.counted) desc, d.id
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.fold(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN TRIM(BOTH ' '::text FROM regexp_replace(lower((unaccent('unaccent'::regdictionary, NORMALIZE(words, NFC)) COLLATE "und-x-icu")), '[[:space:]]+'::text, ' '::text, 'g'::text))

CREATE OR REPLACE FUNCTION public.guard_delegation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        given office_holding;
        own office_holding;
      begin
        if tg_op = 'UPDATE' then
          if old.ended_at is not null then
            raise exception 'a delegation ends once' using errcode = 'insufficient_privilege';
          end if;
          return new;
        end if;
        select * into given from office_holding where id = new.giver_holding and period @> lower(new.period);
        select * into own from office_holding where id = new.receiver_holding and period @> lower(new.period);
        if given.id is null or own.id is null or own.organisation_id <> given.organisation_id then
          raise exception 'giver and receiver hold offices of one organisation' using errcode = 'check_violation';
        end if;
        new.organisation_id := given.organisation_id;
        new.giver_id := given.person_id;
        new.office := given.office;
        new.receiver_id := own.person_id;
        new.receiver_office := own.office;
        if new.granted_by <> new.giver_id and not (new.form = 'TL' and chairs(new.granted_by, new.organisation_id)) then
          raise exception 'nobody gives what is another''s' using errcode = 'insufficient_privilege';
        end if;
        perform lock_giving(new.giver_holding);
        if exists (select from overlapping_delegations(new.giver_holding, new.kinds, new.actions, new.period)) then
          raise exception 'the same office is not given twice at once' using errcode = 'exclusion_violation';
        end if;
        return new;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.hand_over_progress(decision uuid)
 RETURNS TABLE(total bigint, open bigint, refused bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return query select count(*), count(*) filter (where h.outcome is null), count(*) filter (where h.outcome = 'refused')
          from organisation_hand_over h where h.decision_id = decision;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.has_open_account(person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return exists (select from account a where a.person_id = person and a.disabled_at is null);
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.keep_lineage()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        lock table organisation_lineage in exclusive mode;
        delete from organisation_lineage;
        insert into organisation_lineage (organisation_id, ancestor_id, distance, period)
          with recursive up as (
            select organisation_id, parent_id as ancestor_id, 1 as distance, period
              from organisation_description where parent_id is not null
            union all
            select up.organisation_id, d.parent_id, up.distance + 1, up.period * d.period
              from up join organisation_description d on d.organisation_id = up.ancestor_id
              where d.parent_id is not null and up.period && d.period and up.distance < 10
          )
          select organisation_id, ancestor_id, distance, period from up;
        if exists (select from organisation_lineage where organisation_id = ancestor_id) then
          raise exception 'an organisation cannot stand above itself' using errcode = 'check_violation';
        end if;
        return null;
      end $function$

CREATE OR REPLACE FUNCTION public.keep_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if old.received_at is not null and (old.received_at, old.received_by, old.incoming_year, old.incoming_number)
            is distinct from (new.received_at, new.received_by, new.incoming_year, new.incoming_number)
          or old.read_at is not null and (old.read_at, old.read_by) is distinct from (new.read_at, new.read_by) then
          raise exception 'a receipt is given once' using errcode = 'check_violation';
        end if;
        if old.received_at is null and new.received_by is distinct from acting_person() and new.received_by is not null
          or old.read_at is null and new.read_by is distinct from acting_person() and new.read_by is not null then
          raise exception 'a receipt is given in the own name' using errcode = 'check_violation';
        end if;
        return new;
      end $function$

CREATE OR REPLACE FUNCTION public.keeps_calendar()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return exists (select from office_holding h join organisation o on o.id = h.organisation_id
          where h.person_id = acting_person() and h.period @> today() and (h.office = 'administrator'
            or o.kind <> 'GrassrootsUnion' and (h.office in ('chair', 'viceChair', 'officer') or h.acts_as_chair is not null)));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.leads_above(organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return exists (select from office_holding h join organisation o on o.id = h.organisation_id
          where h.person_id = acting_person() and h.period @> today() and o.kind <> 'GrassrootsUnion'
            and (h.office in ('chair', 'viceChair') or h.acts_as_chair is not null)
            and (o.id = organisation or exists (select from organisation_lineage l
              where l.organisation_id = organisation and l.ancestor_id = o.id and l.distance = 1 and l.period @> today())));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.leads_above(organisation uuid, reach text[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return exists (
          select from organisation_lineage l
            where l.organisation_id = organisation and l.period @> today()
              and reach && array[l.ancestor_id || ':officer', l.ancestor_id || ':chair', l.ancestor_id || ':viceChair']);
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.links_of(documents uuid[])
 RETURNS TABLE(id uuid, document_id uuid, opened boolean, role text, row_id uuid, opened_at timestamp with time zone, other_id uuid, kind text, state text, flow_version integer, from_kind text, from_version integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return query
          select l.id, asked.id, l.from_id = asked.id, l.role, l.row_id, l.opened_at,
            case when acts_as_engine() or may_read(other.id, reach()) then other.id end,
            other.kind, other.state, other.flow_version, origin.kind, origin.flow_version
          from unnest(documents) asked (id)
          cross join lateral (select * from document_link f where f.from_id = asked.id
            union all select * from document_link t where t.to_id = asked.id) l
          join document origin on origin.id = l.from_id
          join document other on other.id = case when l.from_id = asked.id then l.to_id else l.from_id end
          where acts_as_engine() or may_read(asked.id, reach())
          order by l.opened_at, l.id;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.living_sessions(tokens bytea[], moment timestamp with time zone, idle interval)
 RETURNS bytea[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select array(
            select s.token_hash from session s join account a on a.id = s.account_id
              where s.token_hash = any (tokens) and s.seen_at > moment - idle and s.expires_at > moment
                and a.disabled_at is null)
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.lock_giving(holding uuid)
 RETURNS void
 LANGUAGE sql
BEGIN ATOMIC
 SELECT pg_advisory_xact_lock(hashtextextended(('delegation '::text || holding), (0)::bigint)) AS pg_advisory_xact_lock;
END

CREATE OR REPLACE FUNCTION public.lose_race()
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
      begin
        raise exception 'somebody was faster' using errcode = 'serialization_failure';
      end $function$

CREATE OR REPLACE FUNCTION public.mail_link_of(token bytea)
 RETURNS TABLE(id uuid, person_id uuid, document_id uuid, version integer, action text, expires_at timestamp with time zone, used_at timestamp with time zone, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select l.id, l.person_id, l.document_id, l.version, l.action, l.expires_at, l.used_at, a.locale
            from mail_link l
            cross join lateral (select locale from account a where a.person_id = l.person_id and a.disabled_at is null
              order by a.created_at limit 1) a
            where l.token_hash = token
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.managed()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return array(select distinct h.organisation_id from office_holding h join organisation o on o.id = h.organisation_id
          where h.person_id = acting_person() and h.period @> today() and o.kind <> 'GrassrootsUnion'
            and (h.office in ('administrator', 'chair', 'viceChair') or h.acts_as_chair is not null));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.may_count(root uuid, reach text[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return exists (
          select from (
            select root as id union all
            select l.ancestor_id from organisation_lineage l where l.organisation_id = root and l.period @> today()
          ) o where reach && array[o.id::text, o.id || ':inspectionChair']);
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.may_end_delegation(organisation uuid, giver uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        person uuid := acting_person();
      begin
        return person = giver or chairs(person, organisation) or exists (
          select from organisation_lineage l join office_holding h on h.organisation_id = l.ancestor_id
            where l.organisation_id = organisation and l.distance = 1 and l.period @> today()
              and h.person_id = person and h.period @> today() and h.office in ('chair', 'viceChair'));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.may_know_cadre(person uuid, reach text[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return ('person:' || person) = any (reach) or exists (
          select from cadre_offices(person) h
            where reach && array[h.organisation_id || ':chair', h.organisation_id || ':secretary', h.organisation_id || ':officer']
              or leads_above(h.organisation_id, reach));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.may_read(document uuid, reach text[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return exists (select from document_reader r where r.document_id = document and r.reader = any (reach));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.may_verify_cadre(person uuid, reach text[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return exists (
          select from cadre_offices(person) h where leads_above(h.organisation_id, reach));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.may_write(document uuid, reach text[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return exists (
          select from document_reader r
            where r.document_id = document and r.reader = any (reach) and r.level <> 'audit'
        ) or not exists (select from document d where d.id = document);
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.name_order(full_name text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT ARRAY[name.parts[cardinality(name.parts)], name.parts[1], array_to_string(name.parts[2:(cardinality(name.parts) - 1)], ' '::text)] AS "array" FROM (SELECT regexp_split_to_array(TRIM(BOTH FROM name_order.full_name), '[[:space:]]+'::text) AS regexp_split_to_array) name(parts))

CREATE OR REPLACE FUNCTION public.obligation_here(named uuid, organisation uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if not (acts_as_engine() or organisation = any (own_organisations())) then return null; end if;
        return (select own.id from obligation asked
          join obligation own on own.request_id = asked.request_id and own.organisation_id = obligation_here.organisation
          where asked.id = named and (own.id = asked.id or asked.moved_to is not null and exists (
            select from organisation_inheritance i
            where i.heir_id = obligation_here.organisation and i.predecessor_id = asked.organisation_id)));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.obligation_line(named uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return query select named union all
          select later.id from obligation asked join obligation later on later.request_id = asked.request_id
            join organisation_inheritance i on i.heir_id = later.organisation_id and i.predecessor_id = asked.organisation_id
          where asked.id = named and asked.moved_to is not null;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.open_accounts(people uuid[])
 RETURNS TABLE(person_id uuid, username text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if cardinality(administered()) = 0 then return; end if;
        return query select a.person_id, a.username from account a join office_holding h on h.person_id = a.person_id
          where a.person_id = any (people) and a.disabled_at is null and h.period @> today() and administers(h.organisation_id)
          group by 1, 2;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.open_session(account uuid, token bytea, moment timestamp with time zone, until timestamp with time zone, agent text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        delete from session where account_id = account and expires_at <= moment;
        insert into session (token_hash, account_id, created_at, seen_at, expires_at, user_agent)
          values (token, account, moment, moment, until, agent);
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.open_to_recipients()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        insert into document_reader (document_id, reader, level)
          select s.document_id, coalesce(s.organisation_id::text, 'person:' || s.person_id), 'read' from sent s
          on conflict do nothing;
        return null;
      end $function$

CREATE OR REPLACE FUNCTION public.open_union(wanted text)
 RETURNS TABLE(id uuid, code text, name text, parent text)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select o.id, o.code, d.name, (current_description(d.parent_id, today())).name
            from organisation o cross join lateral current_description(o.id, today()) d
            where o.code = wanted and (o.dissolved_on is null or o.dissolved_on > today())
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.open_unions(patterns text[], most integer)
 RETURNS TABLE(code text, name text, parent text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select o.code, d.name, (current_description(d.parent_id, today())).name
            from organisation o cross join lateral current_description(o.id, today()) d
            where (o.dissolved_on is null or o.dissolved_on > today())
              and not exists (select from unnest(patterns) pattern where fold(d.name) not like fold(pattern))
            order by d.name collate vietnamese, o.id limit most
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.organisation_hears(organisation uuid, readers jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return jsonb_exists(readers, organisation::text) or jsonb_exists_any(readers, array(select 'under:' || l.ancestor_id
          from organisation_lineage l where l.organisation_id = organisation_hears.organisation and l.period @> today()));
      end $function$

CREATE OR REPLACE FUNCTION public.organisations_upwards()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(NULLIF(current_setting('app.upwards'::text, true), ''::text), '{}'::text))::uuid[]

CREATE OR REPLACE FUNCTION public.overlapping_delegations(holding uuid, kinds text[], actions text[], period daterange)
 RETURNS SETOF delegation
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT d.id,
     d.giver_holding,
     d.receiver_holding,
     d.organisation_id,
     d.giver_id,
     d.office,
     d.receiver_id,
     d.receiver_office,
     d.form,
     d.kinds,
     d.actions,
     d.period,
     d.decision,
     d.granted_by,
     d.granted_at,
     d.ended_at,
     d.ended_by,
     d.ended_reason
    FROM (delegation d
      JOIN office_holding r ON ((r.id = d.receiver_holding)))
   WHERE ((d.giver_holding = overlapping_delegations.holding) AND (d.ended_at IS NULL) AND (NOT isempty(((d.period * r.period) * overlapping_delegations.period))) AND COALESCE((d.kinds && overlapping_delegations.kinds), true) AND COALESCE((d.actions && overlapping_delegations.actions), true));
END

CREATE OR REPLACE FUNCTION public.own_organisations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(NULLIF(current_setting('app.own'::text, true), ''::text), '{}'::text))::uuid[]

CREATE OR REPLACE FUNCTION public.people_of(reader text, kind text, action text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        part text := split_part(reader, ':', 1);
        role text := split_part(reader, ':', 2);
        id text := case part when 'person' then role else part end;
      begin
        -- What is no key of a party means nobody: one odd row must not hold up all others.
        if id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then return; end if;
        if part = 'person' then return next role::uuid; return; end if;
        return query select h.person_id from office_holding h
            where h.organisation_id = part::uuid and h.period @> today() and case role
              when '' then h.office not in ('administrator', 'inspectionChair', 'groupHead', 'groupDeputy')
              when 'chair' then h.office = 'chair' or h.acts_as_chair is not null
              else h.office = role end
          union select d.receiver_id from delegation d
            join delegations_in_force(d.receiver_id, today()) f on f.id = d.id
            where d.organisation_id = part::uuid and d.office = role
              and (d.kinds is null or people_of.kind = any (d.kinds))
              and (d.actions is null or people_of.action = any (d.actions));
      end $function$

CREATE OR REPLACE FUNCTION public.queue_lag(moment timestamp with time zone)
 RETURNS double precision
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select coalesce(greatest(0, extract(epoch from moment - least(
            (select min(created_at) from outbox where relayed_at is null),
            (select min(next_at) from delivery where status = 'pending')))), 0)::double precision
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.raise_configuration()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        update configuration set version = version + 1;
        return null;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.reach()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(NULLIF(current_setting('app.reach'::text, true), ''::text), '{}'::text))::text[]

CREATE OR REPLACE FUNCTION public.read_sender(document uuid, action text)
 RETURNS TABLE(name text, phone text, email text)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select p.name, p.phone, p.email
            from submission s join sender p on p.submission_id = s.id
            where s.document_id = document and p.erased_at is null
              and exists (select from document_reader r
                where r.document_id = document and r.reader = any (reach()) and r.level = 'work')
              and exists (select from event e where e.document_id = document and e.action = read_sender.action
                and e.actor_id = acting_person() and e.at > acting_moment() - interval '15 minutes')
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.reads(person uuid, document uuid, kind text, action text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return exists (
          select from document_reader r where r.document_id = document and (
            person in (select people_of(r.reader, kind, action))
            or r.reader in (select 'under:' || l.ancestor_id
                from office_holding h join organisation_lineage l using (organisation_id)
                where h.person_id = person and h.period @> today() and l.period @> today())));
      end $function$

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
      end $function$

CREATE OR REPLACE FUNCTION public.registers_of(organisations uuid[])
 RETURNS TABLE(id uuid, organisation_id uuid, type_code text, year integer, last integer, last_date date, closed_on date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return query select r.id, r.organisation_id, r.type_code, r.year, r.last, r.last_date, r.closed_on from register r
          where r.organisation_id = any (select o from unnest(organisations) o where acts_as_engine() or administers(o));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.reveal_sealed_ballots(round uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.send_submission(form uuid, kind text, organisation uuid, code bytea, content jsonb, commitment text, name text, phone text, email text, salt bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        insert into submission (id, kind, organisation_id, code_hash, content, commitment, sent_at)
          values (form, kind, organisation, code, content, commitment, acting_moment()) on conflict (id) do nothing;
        if not found then return false; end if;
        if commitment is not null then
          insert into sender (submission_id, name, phone, email, salt) values (form, name, phone, email, salt);
        end if;
        return true;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.sender_states(documents uuid[])
 RETURNS TABLE(document_id uuid, named boolean, erased boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select s.document_id, s.commitment is not null, p.erased_at is not null
            from submission s left join sender p on p.submission_id = s.id
            where s.document_id = any (documents) and may_read(s.document_id, reach())
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.senders_until(ended timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select s.document_id from submission s join sender p on p.submission_id = s.id
            join document d on d.id = s.document_id
            where p.erased_at is null and d.closed_at < ended and acts_as_engine() limit most
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.set_locale(account uuid, chosen text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          update account a set locale = chosen where a.id = account
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.settle_request(asking uuid, request uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        update duty_request q set settled_at = acting_moment()
          where q.id = request and q.document_id = asking and q.settled_at is null and exists (
            select from document_reader r where r.document_id = asking and r.level = 'work' and r.reader = any (reach()));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.taken_codes(codes text[])
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return array(select o.code from organisation o where o.code = any (codes));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.taken_person_codes(codes text[])
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return array(select p.code from person p where p.code = any (codes));
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.tell_asker(answer uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        insert into outbox (document_id, seq, topic, key, payload, created_at)
          select d.id, d.version, 'answer', answer::text, jsonb_build_object('action', min(w.action), 'actorId', acting_person(),
              'recipients', jsonb_agg(distinct w.recipient)), acting_moment()
            from document a join obligation b on b.id = a.obligation_id
              join duty_request q on q.id = b.request_id and q.settled_at is null
              join document d on d.id = q.document_id join work_item w on w.document_id = d.id
            where a.id = answer and (acting_person() is null or may_write(answer, reach()))
            group by d.id, d.version
          on conflict do nothing;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.today()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((acting_moment() AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date

CREATE OR REPLACE FUNCTION public.track_submission(code bytea, acts text[])
 RETURNS TABLE(kind text, unit text, sent_at timestamp with time zone, refused boolean, named boolean, erased boolean, flow_version integer, state text, context jsonb, content jsonb, due_at timestamp with time zone, told jsonb, said jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select s.kind, (current_description(s.organisation_id, today())).name, s.sent_at, s.refused is not null,
            s.commitment is not null, exists (select from sender p where p.submission_id = s.id and p.erased_at is not null),
            d.flow_version, d.state, d.context, coalesce(c.content, s.content), d.due_at,
            (select coalesce(jsonb_agg(jsonb_build_object('action', e.action, 'at', e.at, 'reason', e.reason, 'changes', e.changes)
                order by e.seq), '[]') from event e where e.document_id = d.id and e.action = any (acts)),
            (select coalesce(jsonb_agg(jsonb_build_object('words', w.words, 'at', w.at) order by w.at), '[]') from (
               select m.text as words, m.at from comment m where m.document_id = d.id and m.author_id = '00000000-0000-0000-0000-000000000000'
               union all
               select a.words, a.at from sender_act a
                 where a.submission_id = s.id and a.done_at is null and a.words is not null) w)
          from submission s
          left join document d on d.id = s.document_id
          left join document_content c on c.document_id = d.id and c.hash = d.content_hash
          where s.code_hash = code
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.try_to_delete(targets text[], ids uuid[])
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        target text;
      begin
        foreach target in array targets loop
          execute format('delete from %I where %I = any ($1)', split_part(target, '.', 1), split_part(target, '.', 2)) using ids;
        end loop;
        return true;
      exception when foreign_key_violation then
        return false;
      end $function$

CREATE OR REPLACE FUNCTION public.units_under(root uuid, day date)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select o.id from organisation o
            where o.kind = 'GrassrootsUnion' and o.founded_on <= day and (o.dissolved_on is null or o.dissolved_on > day)
              and (o.id = root or exists (select from organisation_lineage l
                where l.organisation_id = o.id and l.ancestor_id = root and l.period @> day))
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.use_mail_link(token bytea, moment timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          update mail_link set used_at = moment where token_hash = token and used_at is null
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.verify_paper(paper text)
 RETURNS TABLE(code text, kind text, state text, number integer, symbol text, issued_on date, issuer text, holder text, taken_back date)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select d.verification_code, d.kind, d.state, d.number, d.symbol, d.issued_on, d.issuer_block ->> 'name', null, null::date
            from document d where d.verification_code = verify_paper.paper and d.number is not null
          union all
          select c.verification_code, d.kind, d.state, c.number, c.symbol, c.issued_on, d.issuer_block ->> 'name', c.holder,
              coalesce(w.withdrawn_on, case when d.state = 'recalled' then (select (e.at at time zone 'Asia/Ho_Chi_Minh')::date
                from event e where e.document_id = d.id and e.to_state = 'recalled' order by e.seq desc limit 1) end)
            from certificate c join document d on d.id = c.document_id
              left join certificate_withdrawal w on w.certificate_id = c.id where c.verification_code = verify_paper.paper
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.viewer_of_session(token bytea, moment timestamp with time zone, idle interval)
 RETURNS TABLE(account_id uuid, person_id uuid, locale text)
 LANGUAGE plpgsql
 SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        update session s set seen_at = moment
          where s.token_hash = token and s.seen_at < moment - interval '1 minute'
            and s.seen_at > moment - idle and s.expires_at > moment;
        return query
          select a.id, a.person_id, a.locale from session s join account a on a.id = s.account_id
            where s.token_hash = token and s.seen_at > moment - idle and s.expires_at > moment
              and a.disabled_at is null;
      end $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.webhook_deliveries(webhooks uuid[], most integer)
 RETURNS TABLE(webhook_id uuid, key uuid, status text, attempts integer, error text, created_at timestamp with time zone, next_at timestamp with time zone, settled_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
          select d.webhook_id, d.key, d.status, d.attempts, d.last_error, d.created_at, d.next_at, d.settled_at
          from webhook w
          cross join lateral (select * from delivery d where d.webhook_id = w.id order by d.id desc limit most) d
          where w.id = any (webhooks) and w.organisation_id = any ((select managed())::uuid[])
          order by d.id desc
        $function$
-- owned by gatekeeper

CREATE OR REPLACE FUNCTION public.withdraw_cadre_entries(document uuid, day date, people uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        update cadre_entry e set withdrawn_on = day where e.document_id = document and e.withdrawn_on is null
          and (people is null or e.person_id = any (people)) and (acting_person() is null or may_write(document, reach()));
      end $function$
-- owned by gatekeeper


-- Tables

table account (
  id uuid not null default gen_random_uuid()
  person_id uuid not null
  username text not null
  password_hash text not null
  locale text not null default 'vi'::text
  disabled_at timestamp with time zone
  created_at timestamp with time zone not null default now()
  constraint account_locale_check CHECK ((locale = ANY (ARRAY['vi'::text, 'en'::text])))
  constraint account_username_check CHECK ((username = lower(username)))
  constraint nobody_signs_in CHECK ((person_id <> '00000000-0000-0000-0000-000000000000'::uuid))
  constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint account_pkey PRIMARY KEY (id)
  constraint account_username_key UNIQUE (username)
) force row level security

table asking (
  document_id uuid not null
  news integer not null
  settled integer not null default 0
  live boolean not null default false
  constraint asking_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint asking_pkey PRIMARY KEY (document_id)
) force row level security

table attachment (
  id uuid not null
  document_id uuid not null
  file_id uuid not null
  purpose text not null
  title text not null
  attached_by uuid not null
  attached_at timestamp with time zone not null
  content_hash text
  constraint attachment_purpose_check CHECK ((purpose = ANY (ARRAY['ATTACHMENT'::text, 'SIGNED_SCAN'::text, 'EVIDENCE'::text])))
  constraint attachment_title_check CHECK ((title IS NFC NORMALIZED))
  constraint attachment_attached_by_fkey FOREIGN KEY (attached_by) REFERENCES person(id)
  constraint attachment_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint attachment_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
  constraint attachment_pkey PRIMARY KEY (id)
) force row level security

table ballot (
  round_id uuid not null
  document_id uuid not null
  person_id uuid not null
  choice text
  remark text
  cast_at timestamp with time zone not null
  answers jsonb
  constraint ballot_check CHECK ((num_nonnulls(choice, answers) = 1))
  constraint ballot_choice_check CHECK ((choice = ANY (ARRAY['agree'::text, 'disagree'::text, 'abstain'::text])))
  constraint ballot_remark_check CHECK ((remark IS NFC NORMALIZED))
  constraint ballot_round_id_document_id_fkey FOREIGN KEY (round_id, document_id) REFERENCES decision_round(id, document_id)
  constraint ballot_round_id_person_id_fkey FOREIGN KEY (round_id, person_id) REFERENCES round_member(round_id, person_id)
  constraint ballot_pkey PRIMARY KEY (round_id, person_id)
) force row level security

table bulk_job (
  id uuid not null
  owner_id uuid not null
  kind text
  action text not null
  payload json
  key text
  state text not null default 'frozen'::text
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  begun_at timestamp with time zone
  ended_at timestamp with time zone
  held_until timestamp with time zone
  constraint bulk_job_check CHECK (((state = 'frozen'::text) = (begun_at IS NULL)))
  constraint bulk_job_state_check CHECK ((state = ANY (ARRAY['frozen'::text, 'running'::text, 'done'::text, 'cancelled'::text])))
  constraint bulk_job_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id)
  constraint bulk_job_pkey PRIMARY KEY (id)
) force row level security

table bulk_row (
  job_id uuid not null
  "position" integer not null
  document_id uuid not null
  version integer not null
  outcome text
  answer json
  done_at timestamp with time zone
  constraint bulk_row_check CHECK ((((outcome IS NULL) = (answer IS NULL)) AND ((outcome IS NULL) = (done_at IS NULL))))
  constraint bulk_row_outcome_check CHECK ((outcome = ANY (ARRAY['performed'::text, 'refused'::text, 'conflict'::text, 'invalid'::text, 'notFound'::text])))
  constraint bulk_row_job_id_fkey FOREIGN KEY (job_id) REFERENCES bulk_job(id) ON DELETE CASCADE
  constraint bulk_row_pkey PRIMARY KEY (job_id, "position")
  constraint bulk_row_job_id_document_id_key UNIQUE (job_id, document_id)
) force row level security

table cadre_entry (
  id uuid not null
  person_id uuid not null
  entry text not null
  title text not null
  happened_on date not null
  subject text
  hours numeric(6,1)
  attended_percent integer
  passed boolean
  number text
  year integer
  level text
  post text
  until date
  form text
  document_id uuid
  file_id uuid
  recorded_by uuid
  recorded_at timestamp with time zone not null
  withdrawn_on date
  verified_by uuid
  verified_at timestamp with time zone
  refused_reason text
  constraint cadre_entry_attended_percent_check CHECK (((attended_percent >= 0) AND (attended_percent <= 100)))
  constraint cadre_entry_check CHECK ((num_nonnulls(document_id, file_id) = 1))
  constraint cadre_entry_check1 CHECK (((document_id IS NULL) OR (num_nonnulls(verified_by, refused_reason) = 0)))
  constraint cadre_entry_check2 CHECK ((num_nonnulls(verified_by, verified_at) <> 1))
  constraint cadre_entry_check3 CHECK (((refused_reason IS NULL) OR (verified_by IS NOT NULL)))
  constraint cadre_entry_check4 CHECK (((entry <> 'training'::text) OR (num_nonnulls(subject, hours, attended_percent, passed) = 4)))
  constraint cadre_entry_check5 CHECK (((entry <> 'certificate'::text) OR (number IS NOT NULL)))
  constraint cadre_entry_check6 CHECK (((entry <> 'evaluation'::text) OR (num_nonnulls(year, level) = 2)))
  constraint cadre_entry_check7 CHECK (((entry <> 'planning'::text) OR (post IS NOT NULL)))
  constraint cadre_entry_check8 CHECK (((entry <> 'commendation'::text) OR (form IS NOT NULL)))
  constraint cadre_entry_entry_check CHECK ((entry = ANY (ARRAY['training'::text, 'certificate'::text, 'evaluation'::text, 'planning'::text, 'commendation'::text])))
  constraint cadre_entry_form_check CHECK ((form IS NFC NORMALIZED))
  constraint cadre_entry_hours_check CHECK ((hours >= (0)::numeric))
  constraint cadre_entry_level_check CHECK ((level IS NFC NORMALIZED))
  constraint cadre_entry_number_check CHECK ((number IS NFC NORMALIZED))
  constraint cadre_entry_post_check CHECK ((post IS NFC NORMALIZED))
  constraint cadre_entry_refused_reason_check CHECK ((refused_reason IS NFC NORMALIZED))
  constraint cadre_entry_subject_check CHECK ((subject IS NFC NORMALIZED))
  constraint cadre_entry_title_check CHECK (((title IS NFC NORMALIZED) AND (title <> ''::text)))
  constraint cadre_entry_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint cadre_entry_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
  constraint cadre_entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint cadre_entry_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id)
  constraint cadre_entry_verified_by_fkey FOREIGN KEY (verified_by) REFERENCES person(id)
  constraint cadre_entry_pkey PRIMARY KEY (id)
) force row level security

table cadre_evidence (
  id uuid not null
  organisation_id uuid not null
  year integer not null
  item text not null
  note text not null
  file_id uuid not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  confirmed_by uuid
  confirmed_at timestamp with time zone
  constraint cadre_evidence_check CHECK ((num_nonnulls(confirmed_by, confirmed_at) <> 1))
  constraint cadre_evidence_item_check CHECK ((item = ANY (ARRAY['training'::text, 'planning'::text, 'assignment'::text])))
  constraint cadre_evidence_note_check CHECK (((note IS NFC NORMALIZED) AND (note <> ''::text)))
  constraint cadre_evidence_year_check CHECK (((year >= 2000) AND (year <= 2100)))
  constraint cadre_evidence_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id)
  constraint cadre_evidence_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
  constraint cadre_evidence_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint cadre_evidence_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id)
  constraint cadre_evidence_pkey PRIMARY KEY (id)
) force row level security

table cadre_reading (
  id uuid not null
  person_id uuid not null
  reader_id uuid not null
  at timestamp with time zone not null
  constraint cadre_reading_check CHECK ((person_id <> reader_id))
  constraint cadre_reading_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint cadre_reading_reader_id_fkey FOREIGN KEY (reader_id) REFERENCES person(id)
  constraint cadre_reading_pkey PRIMARY KEY (id)
) force row level security

table calendar (
  version integer not null
  days jsonb not null
  years jsonb not null
  culture_day boolean not null default false
  reason text not null
  decision text
  created_by uuid
  created_at timestamp with time zone not null
  constraint calendar_days_check CHECK (((days)::text IS NFC NORMALIZED))
  constraint calendar_decision_check CHECK ((decision IS NFC NORMALIZED))
  constraint calendar_reason_check CHECK ((reason IS NFC NORMALIZED))
  constraint calendar_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
  constraint calendar_pkey PRIMARY KEY (version)
) force row level security

table certificate (
  id uuid not null
  document_id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  holder text not null
  type_code text not null
  year integer not null
  number integer not null
  symbol text not null
  issued_on date not null
  verification_code text not null
  paper jsonb not null
  constraint certificate_holder_check CHECK ((holder IS NFC NORMALIZED))
  constraint certificate_symbol_check CHECK ((symbol IS NFC NORMALIZED))
  constraint certificate_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint certificate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint certificate_organisation_id_type_code_year_number_fkey FOREIGN KEY (organisation_id, type_code, year, number) REFERENCES register_entry(organisation_id, type_code, year, number)
  constraint certificate_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint certificate_pkey PRIMARY KEY (id)
  constraint certificate_document_id_person_id_key UNIQUE (document_id, person_id)
  constraint certificate_verification_code_key UNIQUE (verification_code)
) force row level security

table certificate_withdrawal (
  certificate_id uuid not null
  document_id uuid not null
  reason text not null
  basis text not null
  withdrawn_on date not null
  withdrawn_by uuid not null
  constraint certificate_withdrawal_basis_check CHECK ((basis IS NFC NORMALIZED))
  constraint certificate_withdrawal_reason_check CHECK ((reason IS NFC NORMALIZED))
  constraint certificate_withdrawal_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificate(id)
  constraint certificate_withdrawal_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint certificate_withdrawal_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id)
  constraint certificate_withdrawal_pkey PRIMARY KEY (certificate_id)
) force row level security

table checkpoint (
  size bigint not null
  root bytea not null
  at timestamp with time zone not null
  note text not null
  constraint checkpoint_size_check CHECK ((size > 0))
  constraint checkpoint_pkey PRIMARY KEY (size)
) force row level security

table comment (
  id uuid not null
  document_id uuid not null
  author_id uuid not null
  at timestamp with time zone not null
  text text not null
  section text
  row_id text
  constraint comment_text_check CHECK ((text IS NFC NORMALIZED))
  constraint comment_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id)
  constraint comment_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint comment_pkey PRIMARY KEY (id)
) force row level security

table configuration (
  version bigint not null
  settled bigint not null
) force row level security

table deadline (
  id uuid not null default gen_random_uuid()
  document_id uuid not null
  seq integer not null
  kind text not null
  action text
  at timestamp with time zone not null
  due_at timestamp with time zone not null
  calendar integer not null
  counted_from timestamp with time zone
  working_days integer
  before integer not null default 0
  recipients text[] not null default '{}'::text[]
  status text not null default 'open'::text
  reason jsonb
  done_at timestamp with time zone
  tries integer not null default 0
  taken_until timestamp with time zone
  constraint deadline_check CHECK (((action IS NOT NULL) = (kind = 'fire'::text)))
  constraint deadline_kind_check CHECK ((kind = ANY (ARRAY['fire'::text, 'remind'::text, 'escalate'::text])))
  constraint deadline_status_check CHECK ((status = ANY (ARRAY['open'::text, 'done'::text, 'gone'::text])))
  constraint deadline_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint deadline_pkey PRIMARY KEY (id)
) force row level security

table decision_round (
  id uuid not null
  document_id uuid not null
  no integer not null
  status text not null
  mode text not null
  ballot text not null
  opened_at timestamp with time zone not null
  opened_by uuid not null
  secretary_id uuid
  closes_at timestamp with time zone not null
  closed_at timestamp with time zone
  revision integer not null
  content_hash text not null
  substance_hash text not null
  rules jsonb not null
  meeting jsonb
  superseded jsonb not null default '[]'::jsonb
  tally jsonb
  questions jsonb
  counts jsonb
  receipts jsonb
  constraint decision_round_ballot_check CHECK ((ballot = ANY (ARRAY['open'::text, 'secret'::text])))
  constraint decision_round_mode_check CHECK ((mode = ANY (ARRAY['online'::text, 'meeting'::text])))
  constraint decision_round_status_check CHECK ((status = ANY (ARRAY['open'::text, 'passed'::text, 'failed'::text, 'lapsed'::text, 'abandoned'::text, 'voided'::text])))
  constraint decision_round_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint decision_round_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id)
  constraint decision_round_secretary_id_fkey FOREIGN KEY (secretary_id) REFERENCES person(id)
  constraint decision_round_pkey PRIMARY KEY (id)
  constraint decision_round_document_id_no_key UNIQUE (document_id, no)
  constraint decision_round_id_document_id_key UNIQUE (id, document_id)
) force row level security

table delegation (
  id uuid not null default gen_random_uuid()
  giver_holding uuid not null
  receiver_holding uuid not null
  organisation_id uuid not null
  giver_id uuid not null
  office text not null
  receiver_id uuid not null
  receiver_office text not null
  form text not null
  kinds text[]
  actions text[]
  period daterange not null
  decision text not null
  granted_by uuid not null
  granted_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_by uuid
  ended_reason text
  constraint dated CHECK (((form <> 'TUQ'::text) OR (NOT upper_inf(period))))
  constraint delegation_actions_check CHECK ((cardinality(actions) > 0))
  constraint delegation_check CHECK ((receiver_id <> giver_id))
  constraint delegation_check1 CHECK ((num_nulls(ended_at, ended_by, ended_reason) = ANY (ARRAY[0, 3])))
  constraint delegation_decision_check CHECK (((decision IS NFC NORMALIZED) AND (decision <> ''::text)))
  constraint delegation_ended_reason_check CHECK (((ended_reason IS NFC NORMALIZED) AND (ended_reason <> ''::text)))
  constraint delegation_form_check CHECK ((form = ANY (ARRAY['KT'::text, 'TL'::text, 'TUQ'::text])))
  constraint delegation_kinds_check CHECK ((cardinality(kinds) > 0))
  constraint delegation_office_check CHECK ((office = ANY (ARRAY['chair'::text, 'viceChair'::text, 'secretary'::text, 'officer'::text, 'recordsClerk'::text])))
  constraint delegation_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period))))
  constraint delegation_receiver_office_check CHECK ((receiver_office <> ALL (ARRAY['administrator'::text, 'inspectionChair'::text, 'groupHead'::text, 'groupDeputy'::text])))
  constraint deputies_only CHECK (((form <> 'KT'::text) OR ((office = 'chair'::text) AND (receiver_office = 'viceChair'::text))))
  constraint delegation_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id)
  constraint delegation_giver_holding_fkey FOREIGN KEY (giver_holding) REFERENCES office_holding(id)
  constraint delegation_giver_id_fkey FOREIGN KEY (giver_id) REFERENCES person(id)
  constraint delegation_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES person(id)
  constraint delegation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint delegation_receiver_holding_fkey FOREIGN KEY (receiver_holding) REFERENCES office_holding(id)
  constraint delegation_receiver_id_fkey FOREIGN KEY (receiver_id) REFERENCES person(id)
  constraint delegation_pkey PRIMARY KEY (id)
) force row level security

table delivery (
  id bigint not null identity
  key uuid not null
  outbox_id bigint not null
  document_id uuid
  organisation_id uuid not null
  channel text not null
  person_id uuid
  webhook_id uuid
  target text not null
  code text not null
  params jsonb not null
  work_item_id uuid
  batch uuid
  status text not null default 'pending'::text
  attempts integer not null default 0
  next_at timestamp with time zone not null
  claimed_until timestamp with time zone
  last_error text
  created_at timestamp with time zone not null
  settled_at timestamp with time zone
  obligation_id uuid
  constraint delivery_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'webhook'::text])))
  constraint delivery_check CHECK ((num_nonnulls(person_id, webhook_id) = 1))
  constraint delivery_check1 CHECK ((num_nonnulls(document_id, obligation_id) = 1))
  constraint delivery_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'sent'::text, 'failed'::text, 'skipped'::text])))
  constraint delivery_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint delivery_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES obligation(id)
  constraint delivery_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint delivery_outbox_id_fkey FOREIGN KEY (outbox_id) REFERENCES outbox(id)
  constraint delivery_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint delivery_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhook(id)
  constraint delivery_pkey PRIMARY KEY (id)
  constraint delivery_key_key UNIQUE (key)
) force row level security

table dispatch (
  id uuid not null default gen_random_uuid()
  document_id uuid not null
  organisation_id uuid
  person_id uuid
  line text not null
  sent_at timestamp with time zone not null
  received_at timestamp with time zone
  received_by uuid
  incoming_year integer
  incoming_number integer
  read_at timestamp with time zone
  read_by uuid
  constraint dispatch_check CHECK ((num_nonnulls(organisation_id, person_id) = 1))
  constraint dispatch_check1 CHECK ((num_nonnulls(received_at, received_by) = ANY (ARRAY[0, 2])))
  constraint dispatch_check2 CHECK ((num_nonnulls(incoming_year, incoming_number) =
CASE
    WHEN ((received_at IS NULL) OR (person_id IS NOT NULL)) THEN 0
    ELSE 2
END))
  constraint dispatch_check3 CHECK ((num_nonnulls(read_at, read_by) = ANY (ARRAY[0, 2])))
  constraint dispatch_line_check CHECK ((line IS NFC NORMALIZED))
  constraint dispatch_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint dispatch_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint dispatch_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint dispatch_read_by_fkey FOREIGN KEY (read_by) REFERENCES person(id)
  constraint dispatch_received_by_fkey FOREIGN KEY (received_by) REFERENCES person(id)
  constraint dispatch_pkey PRIMARY KEY (id)
) force row level security

table dispatch_reminder (
  id uuid not null default gen_random_uuid()
  document_id uuid not null
  reminded_by uuid not null
  reminded_at timestamp with time zone not null
  recipients integer not null
  constraint dispatch_reminder_recipients_check CHECK ((recipients > 0))
  constraint dispatch_reminder_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint dispatch_reminder_reminded_by_fkey FOREIGN KEY (reminded_by) REFERENCES person(id)
  constraint dispatch_reminder_pkey PRIMARY KEY (id)
) force row level security

table document (
  id uuid not null default gen_random_uuid()
  kind text not null
  flow_version integer not null
  organisation_id uuid not null
  programme_id uuid
  title text not null
  state text not null
  context jsonb not null default '{}'::jsonb
  version integer not null
  revision integer not null
  revision_open boolean not null default false
  content_hash text not null
  substance_hash text not null
  year integer
  created_by uuid not null
  drafted_by uuid not null
  reviewer_id uuid
  submitted_by uuid
  submitted_at timestamp with time zone
  first_submitted_at timestamp with time zone
  approved_at timestamp with time zone
  approved_by uuid
  closed_at timestamp with time zone
  due_at timestamp with time zone
  type_code text not null
  number integer
  symbol text
  issued_on date
  incoming_number integer
  issuer_block jsonb
  signer jsonb
  verification_code text
  replaced_by uuid
  last_event_hash text
  search text generated fold(title)
  number_search text generated 
CASE
    WHEN (number IS NULL) THEN NULL::text
    ELSE ((lpad((number)::text, GREATEST(2, length((number)::text)), '0'::text) || '/'::text) || lower(fold(symbol)))
END
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  period text
  obligation_id uuid
  counted daterange
  constraint document_symbol_check CHECK ((symbol IS NFC NORMALIZED))
  constraint document_title_check CHECK ((title IS NFC NORMALIZED))
  constraint document_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES person(id)
  constraint document_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
  constraint document_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES person(id)
  constraint document_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint document_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES document(id)
  constraint document_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES document(id)
  constraint document_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES person(id)
  constraint document_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id)
  constraint document_pkey PRIMARY KEY (id)
  constraint document_verification_code_key UNIQUE (verification_code)
) force row level security

table document_content (
  document_id uuid not null
  hash text not null
  content jsonb not null
  constraint document_content_content_check CHECK (((content)::text IS NFC NORMALIZED))
  constraint document_content_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint document_content_pkey PRIMARY KEY (document_id, hash)
) force row level security

table document_facet (
  document_id uuid not null
  name text not null
  number numeric
  text text
  constraint document_facet_check CHECK ((num_nonnulls(number, text) = 1))
  constraint document_facet_text_check CHECK ((text IS NFC NORMALIZED))
  constraint document_facet_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint document_facet_pkey PRIMARY KEY (document_id, name)
) force row level security

table document_link (
  id uuid not null default gen_random_uuid()
  from_id uuid not null
  to_id uuid not null
  role text not null
  row_id uuid
  opened_by uuid not null
  opened_at timestamp with time zone not null
  news integer not null default 0
  told integer not null default 0
  tries integer not null default 0
  next_at timestamp with time zone
  spent boolean not null default false
  constraint document_link_check CHECK ((from_id <> to_id))
  constraint document_link_from_id_fkey FOREIGN KEY (from_id) REFERENCES document(id)
  constraint document_link_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id)
  constraint document_link_to_id_fkey FOREIGN KEY (to_id) REFERENCES document(id)
  constraint document_link_pkey PRIMARY KEY (id)
) force row level security

table document_reader (
  document_id uuid not null
  reader text not null
  level text not null
  constraint document_reader_level_check CHECK ((level = ANY (ARRAY['work'::text, 'review'::text, 'read'::text, 'audit'::text])))
  constraint document_reader_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint document_reader_pkey PRIMARY KEY (document_id, reader)
) force row level security

table duty_reminder (
  id uuid not null default gen_random_uuid()
  obligation_id uuid not null
  reminded_by uuid not null
  reminded_at timestamp with time zone not null
  constraint duty_reminder_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES obligation(id)
  constraint duty_reminder_reminded_by_fkey FOREIGN KEY (reminded_by) REFERENCES person(id)
  constraint duty_reminder_pkey PRIMARY KEY (id)
) force row level security

table duty_request (
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  kind text not null
  year integer not null
  title text not null
  due_on date not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  key text not null
  document_id uuid
  row_id uuid
  settled_at timestamp with time zone
  constraint duty_request_title_check CHECK ((title IS NFC NORMALIZED))
  constraint duty_request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
  constraint duty_request_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint duty_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint duty_request_pkey PRIMARY KEY (id)
  constraint duty_request_asked_by_key_key UNIQUE (asked_by, key)
) force row level security

table event (
  document_id uuid not null
  seq integer not null
  id uuid not null default gen_random_uuid()
  action text not null
  from_state text
  to_state text
  at timestamp with time zone not null
  actor_id uuid
  office text
  office_organisation_id uuid
  acts_as_chair text
  on_behalf_of uuid
  reason text
  changes jsonb
  revision integer not null
  content_hash text not null
  bytes bytea not null
  hash text not null
  previous_hash text
  delegation_id uuid
  constraint event_reason_check CHECK ((reason IS NFC NORMALIZED))
  constraint event_seq_check CHECK ((seq > 0))
  constraint event_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES person(id)
  constraint event_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id)
  constraint event_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint event_office_organisation_id_fkey FOREIGN KEY (office_organisation_id) REFERENCES organisation(id)
  constraint event_on_behalf_of_fkey FOREIGN KEY (on_behalf_of) REFERENCES person(id)
  constraint event_pkey PRIMARY KEY (document_id, seq)
  constraint event_id_key UNIQUE (id)
) force row level security

table file (
  id uuid not null
  uploaded_by uuid not null
  uploaded_at timestamp with time zone not null
  file_name text not null
  media_type text not null
  size integer not null
  sha256 text not null
  constraint file_file_name_check CHECK ((file_name IS NFC NORMALIZED))
  constraint file_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES person(id)
  constraint file_pkey PRIMARY KEY (id)
) force row level security

table flow_setting (
  id bigint not null identity
  kind text not null
  state text
  organisation_id uuid not null
  valid_from date not null
  working_days integer
  due_day text
  remind_before integer[]
  escalate_to jsonb
  mode text
  meeting_denominator text
  reason text not null
  set_by uuid not null
  set_at timestamp with time zone not null
  period text
  own_awards boolean
  constraint flow_setting_due_day_check CHECK ((due_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'::text))
  constraint flow_setting_meeting_denominator_check CHECK ((meeting_denominator = ANY (ARRAY['roll'::text, 'present'::text])))
  constraint flow_setting_mode_check CHECK ((mode = ANY (ARRAY['approve'::text, 'notify'::text])))
  constraint flow_setting_reason_check CHECK ((reason IS NFC NORMALIZED))
  constraint flow_setting_working_days_check CHECK (((working_days >= 1) AND (working_days <= 365)))
  constraint flow_setting_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint flow_setting_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id)
  constraint flow_setting_pkey PRIMARY KEY (id)
) force row level security

table idempotency (
  actor_id uuid not null
  key text not null
  body_hash text not null
  answer jsonb
  created_at timestamp with time zone not null default now()
  constraint idempotency_pkey PRIMARY KEY (actor_id, key)
) force row level security

table import (
  id uuid not null
  kind text not null
  organisation_id uuid not null
  file_id uuid not null
  state text not null default 'judged'::text
  ignored_columns text[] not null default '{}'::text[]
  created_by uuid not null
  created_at timestamp with time zone not null
  committed_by uuid
  committed_at timestamp with time zone
  done_at timestamp with time zone
  undone_by uuid
  undo_asked_at timestamp with time zone
  undone_at timestamp with time zone
  tries integer not null default 0
  document_id uuid
  constraint import_check CHECK ((num_nulls(committed_by, committed_at) = ANY (ARRAY[0, 2])))
  constraint import_check1 CHECK ((num_nulls(undone_by, undo_asked_at) = ANY (ARRAY[0, 2])))
  constraint import_state_check CHECK ((state = ANY (ARRAY['judged'::text, 'committing'::text, 'done'::text, 'undoing'::text, 'undone'::text, 'discarded'::text, 'failed'::text])))
  constraint import_committed_by_fkey FOREIGN KEY (committed_by) REFERENCES person(id)
  constraint import_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
  constraint import_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint import_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
  constraint import_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint import_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES person(id)
  constraint import_pkey PRIMARY KEY (id)
) force row level security

table import_row (
  import_id uuid not null
  line integer not null
  cells jsonb not null
  verdict text not null
  faults jsonb not null default '[]'::jsonb
  changes jsonb not null default '[]'::jsonb
  chosen boolean not null default true
  outcome text
  reason jsonb
  written jsonb
  constraint import_row_cells_check CHECK (((cells)::text IS NFC NORMALIZED))
  constraint import_row_changes_check CHECK (((changes)::text IS NFC NORMALIZED))
  constraint import_row_faults_check CHECK (((faults)::text IS NFC NORMALIZED))
  constraint import_row_line_check CHECK ((line > 0))
  constraint import_row_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'undone'::text, 'kept'::text])))
  constraint import_row_verdict_check CHECK ((verdict = ANY (ARRAY['new'::text, 'change'::text, 'same'::text, 'fault'::text])))
  constraint import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE
  constraint import_row_pkey PRIMARY KEY (import_id, line)
) force row level security

table incident_decision (
  id bigint not null identity
  delivery_id bigint
  job_id bigint
  decision text not null
  note text
  person_id uuid not null
  at timestamp with time zone not null
  channel text not null
  target text not null
  error text not null
  constraint incident_decision_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'webhook'::text, 'job'::text])))
  constraint incident_decision_check CHECK ((num_nonnulls(delivery_id, job_id) = 1))
  constraint incident_decision_decision_check CHECK ((decision = ANY (ARRAY['retry'::text, 'skip'::text])))
  constraint incident_decision_note_check CHECK ((note IS NFC NORMALIZED))
  constraint incident_decision_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES delivery(id)
  constraint incident_decision_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint incident_decision_pkey PRIMARY KEY (id)
) force row level security

table indicator_setting (
  id bigint not null identity
  organisation_id uuid not null
  code text not null
  denominator text not null
  valid_from date not null
  reason text not null
  set_by uuid not null
  set_at timestamp with time zone not null
  constraint indicator_setting_reason_check CHECK (((reason IS NFC NORMALIZED) AND (reason <> ''::text)))
  constraint indicator_setting_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint indicator_setting_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id)
  constraint indicator_setting_pkey PRIMARY KEY (id)
) force row level security

table log_leaf (
  index bigint not null
  event_id uuid not null
  hash bytea not null
  constraint log_leaf_index_check CHECK ((index >= 0))
  constraint log_leaf_event_id_fkey FOREIGN KEY (event_id) REFERENCES event(id)
  constraint log_leaf_pkey PRIMARY KEY (index)
  constraint log_leaf_event_id_key UNIQUE (event_id)
) force row level security

table log_node (
  level integer not null
  index bigint not null
  hash bytea not null
  constraint log_node_index_check CHECK ((index >= 0))
  constraint log_node_level_check CHECK ((level > 0))
  constraint log_node_pkey PRIMARY KEY (level, index)
) force row level security

table log_pending (
  id bigint not null identity
  event_id uuid not null
  since timestamp with time zone not null default now()
  constraint log_pending_pkey PRIMARY KEY (id)
) force row level security

table mail_link (
  id uuid not null default gen_random_uuid()
  token_hash bytea not null
  person_id uuid not null
  document_id uuid not null
  version integer not null
  action text not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  constraint mail_link_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint mail_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint mail_link_pkey PRIMARY KEY (id)
  constraint mail_link_token_hash_key UNIQUE (token_hash)
) force row level security

table mail_preference (
  person_id uuid not null
  work text not null
  digest_hour smallint not null
  quiet_from smallint not null
  quiet_until smallint not null
  updated_at timestamp with time zone not null
  news text not null
  due text not null
  constraint mail_preference_digest_hour_check CHECK (((digest_hour >= 0) AND (digest_hour <= 23)))
  constraint mail_preference_due_check CHECK ((due = ANY (ARRAY['off'::text, 'atOnce'::text, 'daily'::text])))
  constraint mail_preference_mail_check CHECK ((work = ANY (ARRAY['off'::text, 'atOnce'::text, 'daily'::text])))
  constraint mail_preference_news_check CHECK ((news = ANY (ARRAY['off'::text, 'atOnce'::text, 'daily'::text])))
  constraint mail_preference_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 23)))
  constraint mail_preference_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 23)))
  constraint mail_preference_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint mail_preference_pkey PRIMARY KEY (person_id)
) force row level security

table migration (
  id integer not null default nextval('migration_id_seq'::regclass)
  name character varying(255) not null
  executed_at timestamp(6) with time zone not null default CURRENT_TIMESTAMP(6)
  constraint migration_pkey PRIMARY KEY (id)
)

table notification (
  id uuid not null default gen_random_uuid()
  outbox_id bigint not null
  person_id uuid not null
  document_id uuid
  code text not null
  params jsonb not null
  work_item_id uuid
  at timestamp with time zone not null
  read_at timestamp with time zone
  obligation_id uuid
  constraint notification_check CHECK ((num_nonnulls(document_id, obligation_id) = 1))
  constraint notification_code_check CHECK ((code = ANY (ARRAY['work'::text, 'returned'::text, 'moved'::text, 'reminder'::text, 'escalation'::text, 'dispatched'::text, 'unread'::text, 'chased'::text, 'remarked'::text, 'answered'::text])))
  constraint notification_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint notification_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES obligation(id)
  constraint notification_outbox_id_fkey FOREIGN KEY (outbox_id) REFERENCES outbox(id)
  constraint notification_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint notification_pkey PRIMARY KEY (id)
  constraint notification_outbox_id_person_id_key UNIQUE (outbox_id, person_id)
  constraint notification_person_id_work_item_id_key UNIQUE (person_id, work_item_id)
) force row level security

table obligation (
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  kind text not null
  year integer not null
  due_on date not null
  opened_at timestamp with time zone not null
  lapsed_at timestamp with time zone
  period text not null
  request_id uuid
  decision_id uuid
  moved_to uuid
  standing boolean not null default true
  day_from uuid
  ended_by uuid
  constraint obligation_day_from_fkey FOREIGN KEY (day_from) REFERENCES document(id)
  constraint obligation_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organisation_decision(id)
  constraint obligation_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES document(id)
  constraint obligation_moved_to_fkey FOREIGN KEY (moved_to) REFERENCES organisation(id)
  constraint obligation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint obligation_request_id_fkey FOREIGN KEY (request_id) REFERENCES duty_request(id)
  constraint obligation_pkey PRIMARY KEY (id)
) force row level security

table obligation_ground (
  obligation_id uuid not null
  document_id uuid not null
  row_id uuid
  since timestamp with time zone not null
  ended_at timestamp with time zone
  constraint obligation_ground_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint obligation_ground_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES obligation(id) ON DELETE CASCADE
  constraint obligation_ground_pkey PRIMARY KEY (obligation_id, document_id)
) force row level security

table office_holding (
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  person_id uuid not null
  office text not null
  period daterange not null
  acts_as_chair text
  decision text
  principal boolean not null default true
  standing_committee boolean not null default false
  constraint nobody_holds_office CHECK ((person_id <> '00000000-0000-0000-0000-000000000000'::uuid))
  constraint office_holding_acts_as_chair_check CHECK ((acts_as_chair = ANY (ARRAY['Q'::text, 'KT'::text, 'named'::text])))
  constraint office_holding_check CHECK (((NOT standing_committee) OR (office = ANY (ARRAY['chair'::text, 'viceChair'::text, 'secretary'::text, 'committeeMember'::text]))))
  constraint office_holding_decision_check CHECK ((decision IS NFC NORMALIZED))
  constraint office_holding_office_check CHECK ((office = ANY (ARRAY['chair'::text, 'viceChair'::text, 'secretary'::text, 'committeeMember'::text, 'inspectionChair'::text, 'groupHead'::text, 'groupDeputy'::text, 'officer'::text, 'recordsClerk'::text, 'administrator'::text])))
  constraint office_holding_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint office_holding_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint office_holding_pkey PRIMARY KEY (id)
  constraint office_holding_organisation_id_person_id_office_period_excl EXCLUDE USING gist (organisation_id WITH =, person_id WITH =, office WITH =, period WITH &&)
  constraint one_chair EXCLUDE USING gist (organisation_id WITH =, period WITH &&) WHERE ((office = 'chair'::text))
) force row level security

table organisation (
  id uuid not null default gen_random_uuid()
  kind text not null
  code text not null
  phone text
  founded_on date not null
  dissolved_on date
  created_at timestamp with time zone not null default now()
  office_symbol text
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['ProvincialFederation'::text, 'UpperUnion'::text, 'GrassrootsUnion'::text])))
  constraint organisation_office_symbol_check CHECK (((office_symbol IS NFC NORMALIZED) AND (office_symbol ~ '^[[:alnum:]][[:alnum:].-]*$'::text) AND (length(office_symbol) <= 20)))
  constraint organisation_pkey PRIMARY KEY (id)
  constraint organisation_code_key UNIQUE (code)
) force row level security

table organisation_decision (
  id uuid not null
  number text not null
  decided_on date not null
  issuer text not null
  subject text not null
  paper_code text
  effective_on date not null
  changes jsonb not null
  status text not null default 'planned'::text
  planned_by uuid not null
  planned_at timestamp with time zone not null
  carried_out_at timestamp with time zone
  ended_at timestamp with time zone
  faults jsonb
  cancelled_by uuid
  cancelled_at timestamp with time zone
  cancelled_reason text
  constraint organisation_decision_cancelled_reason_check CHECK (((cancelled_reason IS NFC NORMALIZED) AND (cancelled_reason <> ''::text)))
  constraint organisation_decision_changes_check CHECK (((changes)::text IS NFC NORMALIZED))
  constraint organisation_decision_check CHECK ((num_nulls(cancelled_by, cancelled_at, cancelled_reason) = ANY (ARRAY[0, 3])))
  constraint organisation_decision_check1 CHECK (((status = 'cancelled'::text) = (cancelled_at IS NOT NULL)))
  constraint organisation_decision_issuer_check CHECK (((issuer IS NFC NORMALIZED) AND (issuer <> ''::text)))
  constraint organisation_decision_number_check CHECK (((number IS NFC NORMALIZED) AND (number <> ''::text)))
  constraint organisation_decision_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
  constraint organisation_decision_subject_check CHECK (((subject IS NFC NORMALIZED) AND (subject <> ''::text)))
  constraint organisation_decision_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES person(id)
  constraint organisation_decision_planned_by_fkey FOREIGN KEY (planned_by) REFERENCES person(id)
  constraint organisation_decision_pkey PRIMARY KEY (id)
) force row level security

table organisation_description (
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  period daterange not null
  name text not null
  symbol text not null
  place text not null
  parent_id uuid
  decision text
  search text generated fold(name)
  constraint organisation_description_decision_check CHECK ((decision IS NFC NORMALIZED))
  constraint organisation_description_name_check CHECK ((name IS NFC NORMALIZED))
  constraint organisation_description_place_check CHECK ((place IS NFC NORMALIZED))
  constraint organisation_description_symbol_check CHECK ((symbol IS NFC NORMALIZED))
  constraint organisation_description_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint organisation_description_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation(id)
  constraint organisation_description_pkey PRIMARY KEY (id)
  constraint organisation_description_organisation_id_period_excl EXCLUDE USING gist (organisation_id WITH =, period WITH &&)
) force row level security

table organisation_event (
  id bigint not null identity
  decision_id uuid not null
  organisation_id uuid
  action text not null
  actor_id uuid
  at timestamp with time zone not null
  details jsonb not null default '{}'::jsonb
  constraint organisation_event_action_check CHECK ((action = ANY (ARRAY['planned'::text, 'cancelled'::text, 'failed'::text, 'founded'::text, 'renamed'::text, 'moved'::text, 'ended'::text, 'divided'::text, 'succeeded'::text, 'done'::text])))
  constraint organisation_event_details_check CHECK (((details)::text IS NFC NORMALIZED))
  constraint organisation_event_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES person(id)
  constraint organisation_event_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organisation_decision(id)
  constraint organisation_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint organisation_event_pkey PRIMARY KEY (id)
) force row level security

table organisation_hand_over (
  decision_id uuid not null
  document_id uuid not null
  part text not null
  successor_id uuid
  tries integer not null default 0
  outcome text
  reason jsonb
  done_at timestamp with time zone
  constraint organisation_hand_over_check CHECK (((outcome IS NULL) = (done_at IS NULL)))
  constraint organisation_hand_over_outcome_check CHECK ((outcome = ANY (ARRAY['performed'::text, 'refused'::text])))
  constraint organisation_hand_over_part_check CHECK ((part = ANY (ARRAY['issuer'::text, 'reviewer'::text])))
  constraint organisation_hand_over_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organisation_decision(id)
  constraint organisation_hand_over_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint organisation_hand_over_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organisation(id)
  constraint organisation_hand_over_pkey PRIMARY KEY (decision_id, document_id)
) force row level security

table organisation_inheritance (
  heir_id uuid not null
  predecessor_id uuid not null
  since date not null
  constraint organisation_inheritance_check CHECK ((predecessor_id <> heir_id))
  constraint organisation_inheritance_heir_id_fkey FOREIGN KEY (heir_id) REFERENCES organisation(id)
  constraint organisation_inheritance_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES organisation(id)
  constraint organisation_inheritance_pkey PRIMARY KEY (heir_id, predecessor_id)
) force row level security

table organisation_lineage (
  organisation_id uuid not null
  ancestor_id uuid not null
  distance integer not null
  period daterange not null
  constraint organisation_lineage_ancestor_id_fkey FOREIGN KEY (ancestor_id) REFERENCES organisation(id)
  constraint organisation_lineage_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
) force row level security

table organisation_party (
  decision_id uuid not null
  organisation_id uuid not null
  part text not null
  constraint organisation_party_part_check CHECK ((part = ANY (ARRAY['founded'::text, 'renamed'::text, 'ended'::text, 'divided'::text, 'successor'::text, 'moved'::text, 'parent'::text])))
  constraint organisation_party_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organisation_decision(id)
  constraint organisation_party_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint organisation_party_pkey PRIMARY KEY (decision_id, organisation_id, part)
) force row level security

table organisation_succession (
  decision_id uuid not null
  predecessor_id uuid not null
  successor_id uuid not null
  since date not null
  heir boolean not null
  constraint organisation_succession_check CHECK ((successor_id <> predecessor_id))
  constraint organisation_succession_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organisation_decision(id)
  constraint organisation_succession_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES organisation(id)
  constraint organisation_succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organisation(id)
  constraint organisation_succession_pkey PRIMARY KEY (predecessor_id, successor_id, decision_id)
) force row level security

table outbox (
  id bigint not null identity
  document_id uuid
  seq integer not null
  topic text not null
  payload jsonb not null
  created_at timestamp with time zone not null
  relayed_at timestamp with time zone
  key text not null default ''::text
  obligation_id uuid
  constraint outbox_check CHECK ((num_nonnulls(document_id, obligation_id) = 1))
  constraint outbox_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint outbox_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES obligation(id)
  constraint outbox_pkey PRIMARY KEY (id)
  constraint outbox_document_id_seq_topic_key_key UNIQUE (document_id, seq, topic, key)
) force row level security

table person (
  id uuid not null default gen_random_uuid()
  full_name text not null
  phone text
  email text
  search text generated fold(full_name)
  sort_name text[] collate vietnamese generated name_order(full_name)
  created_at timestamp with time zone not null default now()
  code text
  organisation_id uuid
  constraint person_code_check CHECK (((code IS NFC NORMALIZED) AND (code <> ''::text)))
  constraint person_full_name_check CHECK (((full_name IS NFC NORMALIZED) AND (full_name <> ''::text)))
  constraint person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint person_pkey PRIMARY KEY (id)
  constraint person_code_key UNIQUE (code)
) force row level security

table refusal (
  id bigint not null identity
  document_id uuid
  actor_id uuid
  action text not null
  blockers jsonb not null
  at timestamp with time zone not null
  constraint refusal_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES person(id)
  constraint refusal_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint refusal_pkey PRIMARY KEY (id)
) force row level security

table register (
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  type_code text not null
  year integer not null
  last integer not null default 0
  last_date date
  closed_on date
  constraint closed CHECK (((closed_on IS NULL) OR (last_date IS NULL) OR (last_date <= closed_on)))
  constraint register_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint register_pkey PRIMARY KEY (id)
  constraint register_organisation_id_type_code_year_key UNIQUE (organisation_id, type_code, year)
) force row level security

table register_entry (
  organisation_id uuid not null
  type_code text not null
  year integer not null
  number integer not null
  document_id uuid not null
  symbol text
  entered_on date not null
  void boolean not null default false
  constraint register_entry_symbol_check CHECK ((symbol IS NFC NORMALIZED))
  constraint register_entry_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint register_entry_organisation_id_type_code_year_fkey FOREIGN KEY (organisation_id, type_code, year) REFERENCES register(organisation_id, type_code, year)
  constraint register_entry_pkey PRIMARY KEY (organisation_id, type_code, year, number)
) force row level security

table return (
  id uuid not null
  document_id uuid not null
  seq integer not null
  revision integer not null
  reason text not null
  returned_by uuid not null
  office text
  returned_at timestamp with time zone not null
  constraint return_reason_check CHECK ((reason IS NFC NORMALIZED))
  constraint return_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint return_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES person(id)
  constraint return_pkey PRIMARY KEY (id)
) force row level security

table return_note (
  id uuid not null
  return_id uuid not null
  document_id uuid not null
  "position" integer not null
  section text not null
  row_id text
  text text not null
  answered_by uuid
  answered_at timestamp with time zone
  constraint return_note_text_check CHECK ((text IS NFC NORMALIZED))
  constraint return_note_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id)
  constraint return_note_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint return_note_return_id_fkey FOREIGN KEY (return_id) REFERENCES return(id)
  constraint return_note_pkey PRIMARY KEY (id)
) force row level security

table revision (
  document_id uuid not null
  no integer not null
  title text not null
  content_hash text not null
  substance_hash text not null
  saved_by uuid not null
  saved_at timestamp with time zone not null
  constraint revision_title_check CHECK ((title IS NFC NORMALIZED))
  constraint revision_document_id_content_hash_fkey FOREIGN KEY (document_id, content_hash) REFERENCES document_content(document_id, hash)
  constraint revision_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint revision_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES person(id)
  constraint revision_pkey PRIMARY KEY (document_id, no)
) force row level security

table round_member (
  round_id uuid not null
  document_id uuid not null
  person_id uuid not null
  "position" integer not null
  office text not null
  voted boolean not null default false
  constraint round_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint round_member_round_id_document_id_fkey FOREIGN KEY (round_id, document_id) REFERENCES decision_round(id, document_id)
  constraint round_member_pkey PRIMARY KEY (round_id, person_id)
) force row level security

table secret_tally (
  round_id uuid not null
  agree integer not null default 0
  disagree integer not null default 0
  abstain integer not null default 0
  counts jsonb
  sealed jsonb not null default '{}'::jsonb
  constraint secret_tally_round_id_fkey FOREIGN KEY (round_id) REFERENCES decision_round(id)
  constraint secret_tally_pkey PRIMARY KEY (round_id)
) force row level security

table seeding (
  name text not null
  started_at timestamp with time zone not null default now()
  finished_at timestamp with time zone
  constraint seeding_pkey PRIMARY KEY (name)
)

table sender (
  submission_id uuid not null
  name text
  phone text
  email text
  salt bytea
  erased_at timestamp with time zone
  constraint sender_check CHECK (((erased_at IS NULL) OR (num_nonnulls(name, phone, email, salt) = 0)))
  constraint sender_email_check CHECK ((email IS NFC NORMALIZED))
  constraint sender_name_check CHECK ((name IS NFC NORMALIZED))
  constraint sender_phone_check CHECK ((phone IS NFC NORMALIZED))
  constraint sender_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id)
  constraint sender_pkey PRIMARY KEY (submission_id)
) force row level security

table sender_act (
  id uuid not null
  submission_id uuid not null
  what text not null
  words text
  at timestamp with time zone not null
  done_at timestamp with time zone
  refused jsonb
  constraint sender_act_what_check CHECK ((what = ANY (ARRAY['message'::text, 'confirm'::text, 'reopen'::text, 'erase'::text])))
  constraint sender_act_words_check CHECK ((words IS NFC NORMALIZED))
  constraint sender_act_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission(id)
  constraint sender_act_pkey PRIMARY KEY (id)
) force row level security

table session (
  id uuid not null default gen_random_uuid()
  token_hash bytea not null
  account_id uuid not null
  created_at timestamp with time zone not null default now()
  seen_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  user_agent text
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint session_pkey PRIMARY KEY (id)
  constraint session_token_hash_key UNIQUE (token_hash)
) force row level security

table sign_in_limit (
  key character varying(255) not null
  points integer not null default 0
  expire bigint
  constraint sign_in_limit_pkey PRIMARY KEY (key)
)

table submission (
  id uuid not null
  kind text not null
  organisation_id uuid not null
  code_hash bytea not null
  content jsonb
  commitment text
  sent_at timestamp with time zone not null
  document_id uuid
  refused jsonb
  constraint submission_check CHECK ((num_nonnulls(content, document_id, refused) = 1))
  constraint submission_content_check CHECK (((content)::text IS NFC NORMALIZED))
  constraint submission_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint submission_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint submission_pkey PRIMARY KEY (id)
  constraint submission_code_hash_key UNIQUE (code_hash)
  constraint submission_document_id_key UNIQUE (document_id)
) force row level security

table task_assignment (
  id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  task text not null
  period daterange not null
  document_id uuid not null
  ended_by uuid
  constraint task_assignment_check CHECK ((upper_inf(period) = (ended_by IS NULL)))
  constraint task_assignment_task_check CHECK ((task IS NFC NORMALIZED))
  constraint task_assignment_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint task_assignment_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES document(id)
  constraint task_assignment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint task_assignment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint task_assignment_pkey PRIMARY KEY (id)
) force row level security

table term (
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  label text not null
  period daterange not null
  constraint term_label_check CHECK ((label IS NFC NORMALIZED))
  constraint term_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint term_pkey PRIMARY KEY (id)
  constraint term_organisation_id_period_excl EXCLUDE USING gist (organisation_id WITH =, period WITH &&)
) force row level security

table webhook (
  id uuid not null default gen_random_uuid()
  organisation_id uuid not null
  url text not null
  secret bytea not null
  kinds text[] not null
  active boolean not null
  created_by uuid not null
  created_at timestamp with time zone not null
  secret_since timestamp with time zone not null
  removed_at timestamp with time zone
  removed_by uuid
  constraint webhook_check CHECK (((removed_at IS NULL) = (removed_by IS NULL)))
  constraint webhook_check1 CHECK (((removed_at IS NULL) OR (NOT active)))
  constraint webhook_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
  constraint webhook_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint webhook_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES person(id)
  constraint webhook_pkey PRIMARY KEY (id)
) force row level security

table work_item (
  id uuid not null
  document_id uuid not null
  recipient text not null
  action text not null
  tab text not null
  kind text not null
  title text not null
  state text not null
  organisation_id uuid not null
  unit_name text not null
  due_at timestamp with time zone
  since timestamp with time zone not null
  search text generated fold(((title || ' '::text) || unit_name))
  constraint work_item_tab_check CHECK ((tab = ANY (ARRAY['decide'::text, 'review'::text, 'returned'::text, 'issue'::text, 'draft'::text])))
  constraint work_item_title_check CHECK ((title IS NFC NORMALIZED))
  constraint work_item_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint work_item_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint work_item_pkey PRIMARY KEY (id)
  constraint work_item_document_id_recipient_action_key UNIQUE (document_id, recipient, action)
) force row level security

table yardstick_setting (
  id bigint not null identity
  organisation_id uuid not null
  kind text not null
  content jsonb not null
  valid_from date not null
  reason text not null
  set_by uuid not null
  set_at timestamp with time zone not null
  constraint yardstick_setting_reason_check CHECK (((reason IS NFC NORMALIZED) AND (reason <> ''::text)))
  constraint yardstick_setting_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  constraint yardstick_setting_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id)
  constraint yardstick_setting_pkey PRIMARY KEY (id)
) force row level security


-- Indexes

CREATE INDEX asking_live ON public.asking USING btree (document_id) WHERE live

CREATE INDEX asking_news ON public.asking USING btree (document_id) WHERE (news > settled)

CREATE INDEX attachment_document_id_idx ON public.attachment USING btree (document_id)

CREATE INDEX attachment_file_id_idx ON public.attachment USING btree (file_id)

CREATE INDEX ballot_document_id_idx ON public.ballot USING btree (document_id)

CREATE INDEX bulk_job_held_until_idx ON public.bulk_job USING btree (held_until) WHERE (state = 'running'::text)

CREATE INDEX bulk_job_owner_id_created_at_idx ON public.bulk_job USING btree (owner_id, created_at)

CREATE INDEX cadre_entry_document_id_idx ON public.cadre_entry USING btree (document_id) WHERE (document_id IS NOT NULL)

CREATE INDEX cadre_entry_file_id_idx ON public.cadre_entry USING btree (file_id) WHERE (file_id IS NOT NULL)

CREATE INDEX cadre_entry_person_id_happened_on_idx ON public.cadre_entry USING btree (person_id, happened_on)

CREATE INDEX cadre_entry_unverified ON public.cadre_entry USING btree (recorded_at) WHERE ((file_id IS NOT NULL) AND (verified_by IS NULL))

CREATE INDEX cadre_evidence_file_id_idx ON public.cadre_evidence USING btree (file_id)

CREATE INDEX cadre_evidence_organisation_id_year_idx ON public.cadre_evidence USING btree (organisation_id, year)

CREATE INDEX cadre_reading_person_id_at_idx ON public.cadre_reading USING btree (person_id, at)

CREATE INDEX cadre_reading_reader_id_person_id_at_idx ON public.cadre_reading USING btree (reader_id, person_id, at)

CREATE UNIQUE INDEX certificate_number ON public.certificate USING btree (organisation_id, type_code, year, number)

CREATE INDEX certificate_person_id_issued_on_id_idx ON public.certificate USING btree (person_id, issued_on DESC, id DESC)

CREATE INDEX certificate_withdrawal_document_id_idx ON public.certificate_withdrawal USING btree (document_id)

CREATE INDEX comment_document_id_at_idx ON public.comment USING btree (document_id, at)

CREATE INDEX deadline_counted ON public.deadline USING btree (counted_from, working_days) WHERE ((status = 'open'::text) AND (counted_from IS NOT NULL))

CREATE INDEX deadline_of ON public.deadline USING btree (document_id)

CREATE INDEX deadline_open ON public.deadline USING btree (at) WHERE (status = 'open'::text)

CREATE UNIQUE INDEX one_open_round ON public.decision_round USING btree (document_id) WHERE (status = 'open'::text)

CREATE INDEX delegation_given ON public.delegation USING btree (giver_holding)

CREATE INDEX delegation_listed ON public.delegation USING btree (organisation_id, granted_at DESC, id DESC)

CREATE INDEX delegation_received ON public.delegation USING btree (receiver_id) WHERE (ended_at IS NULL)

CREATE INDEX delivery_batch ON public.delivery USING btree (batch, id) WHERE ((status = 'pending'::text) AND (batch IS NOT NULL))

CREATE INDEX delivery_due ON public.delivery USING btree (next_at) WHERE (status = 'pending'::text)

CREATE INDEX delivery_failed ON public.delivery USING btree (id) WHERE (status = 'failed'::text)

CREATE INDEX delivery_order ON public.delivery USING btree (document_id, id) WHERE (status = ANY (ARRAY['pending'::text, 'failed'::text]))

CREATE INDEX delivery_webhook_id_id_idx ON public.delivery USING btree (webhook_id, id) WHERE (webhook_id IS NOT NULL)

CREATE INDEX dispatch_document_id_idx ON public.dispatch USING btree (document_id)

CREATE UNIQUE INDEX dispatch_person ON public.dispatch USING btree (document_id, person_id) WHERE (person_id IS NOT NULL)

CREATE INDEX dispatch_to_person ON public.dispatch USING btree (person_id, sent_at DESC, id DESC) WHERE (person_id IS NOT NULL)

CREATE INDEX dispatch_to_unit ON public.dispatch USING btree (organisation_id, sent_at DESC, id DESC) WHERE (organisation_id IS NOT NULL)

CREATE UNIQUE INDEX dispatch_unit ON public.dispatch USING btree (document_id, organisation_id) WHERE (organisation_id IS NOT NULL)

CREATE INDEX dispatch_reminder_document_id_reminded_at_idx ON public.dispatch_reminder USING btree (document_id, reminded_at DESC)

CREATE INDEX document_counted ON public.document USING btree (kind, organisation_id, year) WHERE (counted IS NOT NULL)

CREATE INDEX document_drafted_by_idx ON public.document USING btree (drafted_by)

CREATE INDEX document_due_at_idx ON public.document USING btree (due_at) WHERE (due_at IS NOT NULL)

CREATE INDEX document_from_outside ON public.document USING btree (id) WHERE (created_by = '00000000-0000-0000-0000-000000000000'::uuid)

CREATE INDEX document_kind_state_updated_at_id_idx ON public.document USING btree (kind, state, updated_at DESC, id DESC)

CREATE INDEX document_number_search ON public.document USING gin (number_search gin_trgm_ops)

CREATE INDEX document_obligation_id_idx ON public.document USING btree (obligation_id) WHERE (obligation_id IS NOT NULL)

CREATE INDEX document_organisation_id_kind_year_idx ON public.document USING btree (organisation_id, kind, year)

CREATE INDEX document_programme_id_idx ON public.document USING btree (programme_id)

CREATE INDEX document_search ON public.document USING gin (search gin_trgm_ops)

CREATE INDEX document_updated_at_id_idx ON public.document USING btree (updated_at DESC, id DESC)

CREATE INDEX document_facet_name_idx ON public.document_facet USING btree (name) WHERE (name ~~ 'target.%'::text)

CREATE INDEX document_link_from ON public.document_link USING btree (from_id)

CREATE INDEX document_link_news ON public.document_link USING btree (id) WHERE (news > told)

CREATE UNIQUE INDEX document_link_once ON public.document_link USING btree (from_id, role, row_id) NULLS NOT DISTINCT WHERE (NOT spent)

CREATE INDEX document_link_to ON public.document_link USING btree (to_id)

CREATE INDEX document_reader_reader_document_id_idx ON public.document_reader USING btree (reader, document_id)

CREATE INDEX duty_reminder_obligation_id_reminded_at_idx ON public.duty_reminder USING btree (obligation_id, reminded_at DESC)

CREATE INDEX duty_request_document_id_idx ON public.duty_request USING btree (document_id) WHERE (document_id IS NOT NULL)

CREATE INDEX event_actor_id_at_idx ON public.event USING btree (actor_id, at DESC)

CREATE INDEX event_at_id_idx ON public.event USING btree (at DESC, id DESC)

CREATE INDEX flow_setting_organisation_id_kind_idx ON public.flow_setting USING btree (organisation_id, kind)

CREATE INDEX import_document_id_created_at_id_idx ON public.import USING btree (document_id, created_at DESC, id DESC) WHERE (document_id IS NOT NULL)

CREATE INDEX import_file_id_idx ON public.import USING btree (file_id)

CREATE INDEX import_open ON public.import USING btree (created_at) WHERE (state = ANY (ARRAY['committing'::text, 'undoing'::text]))

CREATE INDEX import_organisation_id_created_at_id_idx ON public.import USING btree (organisation_id, created_at DESC, id DESC)

CREATE INDEX import_row_faults ON public.import_row USING btree (import_id, line) WHERE (verdict = 'fault'::text)

CREATE INDEX incident_decision_delivery_id_idx ON public.incident_decision USING btree (delivery_id)

CREATE INDEX incident_decision_job_id_idx ON public.incident_decision USING btree (job_id) WHERE (job_id IS NOT NULL)

CREATE INDEX indicator_setting_organisation_id_code_idx ON public.indicator_setting USING btree (organisation_id, code)

CREATE INDEX notification_person_id_at_id_idx ON public.notification USING btree (person_id, at DESC, id DESC)

CREATE INDEX notification_unread ON public.notification USING btree (person_id) WHERE (read_at IS NULL)

CREATE INDEX obligation_day_from_idx ON public.obligation USING btree (day_from) WHERE (day_from IS NOT NULL)

CREATE INDEX obligation_kind_year_due_on_idx ON public.obligation USING btree (kind, year, due_on)

CREATE UNIQUE INDEX obligation_of_period ON public.obligation USING btree (organisation_id, kind, year, period) WHERE (request_id IS NULL)

CREATE UNIQUE INDEX obligation_of_request ON public.obligation USING btree (request_id, organisation_id) WHERE (request_id IS NOT NULL)

CREATE INDEX obligation_request_id_idx ON public.obligation USING btree (request_id) WHERE (request_id IS NOT NULL)

CREATE INDEX obligation_ground_document_id_idx ON public.obligation_ground USING btree (document_id) WHERE (ended_at IS NULL)

CREATE INDEX office_holding_organisation_id_office_idx ON public.office_holding USING btree (organisation_id, office)

CREATE INDEX office_holding_person_id_idx ON public.office_holding USING btree (person_id)

CREATE INDEX organisation_decision_due ON public.organisation_decision USING btree (effective_on) WHERE (status = ANY (ARRAY['planned'::text, 'running'::text]))

CREATE INDEX organisation_decision_planned_at_id_idx ON public.organisation_decision USING btree (planned_at DESC, id DESC)

CREATE INDEX organisation_description_parent_id_idx ON public.organisation_description USING btree (parent_id)

CREATE INDEX organisation_description_search ON public.organisation_description USING gin (search gin_trgm_ops)

CREATE INDEX organisation_event_decision_id_id_idx ON public.organisation_event USING btree (decision_id, id)

CREATE INDEX organisation_event_organisation_id_id_idx ON public.organisation_event USING btree (organisation_id, id DESC)

CREATE INDEX organisation_hand_over_document_id_idx ON public.organisation_hand_over USING btree (document_id)

CREATE INDEX organisation_hand_over_open ON public.organisation_hand_over USING btree (decision_id, tries) WHERE (outcome IS NULL)

CREATE INDEX organisation_lineage_ancestor_id_organisation_id_idx ON public.organisation_lineage USING btree (ancestor_id, organisation_id)

CREATE INDEX organisation_lineage_organisation_id_ancestor_id_idx ON public.organisation_lineage USING btree (organisation_id, ancestor_id)

CREATE INDEX organisation_party_organisation_id_idx ON public.organisation_party USING btree (organisation_id)

CREATE INDEX organisation_succession_successor_id_idx ON public.organisation_succession USING btree (successor_id)

CREATE INDEX outbox_waiting ON public.outbox USING btree (document_id, id) WHERE (relayed_at IS NULL)

CREATE INDEX person_organisation_id_idx ON public.person USING btree (organisation_id) WHERE (organisation_id IS NOT NULL)

CREATE INDEX person_sort_name_id_idx ON public.person USING btree (sort_name, id)

CREATE INDEX refusal_document_id_idx ON public.refusal USING btree (document_id)

CREATE INDEX register_entry_document_id_idx ON public.register_entry USING btree (document_id)

CREATE INDEX return_document_id_idx ON public.return USING btree (document_id)

CREATE INDEX return_note_document_id_idx ON public.return_note USING btree (document_id)

CREATE INDEX return_note_return_id_idx ON public.return_note USING btree (return_id)

CREATE INDEX round_member_document_id_idx ON public.round_member USING btree (document_id)

CREATE INDEX sender_act_submission_id_at_idx ON public.sender_act USING btree (submission_id, at)

CREATE INDEX sender_act_waiting ON public.sender_act USING btree (at) WHERE (done_at IS NULL)

CREATE INDEX session_account_id_idx ON public.session USING btree (account_id)

CREATE INDEX session_expires_at_idx ON public.session USING btree (expires_at)

CREATE INDEX submission_waiting ON public.submission USING btree (sent_at) WHERE (content IS NOT NULL)

CREATE UNIQUE INDEX one_open_assignment ON public.task_assignment USING btree (organisation_id, person_id, md5(task)) WHERE upper_inf(period)

CREATE INDEX task_assignment_document_id_idx ON public.task_assignment USING btree (document_id)

CREATE INDEX task_assignment_organisation_id_person_id_idx ON public.task_assignment USING btree (organisation_id, person_id)

CREATE INDEX webhook_organisation_id_idx ON public.webhook USING btree (organisation_id)

CREATE INDEX work_item_recipient_due_at_id_idx ON public.work_item USING btree (recipient, due_at, id)

CREATE INDEX yardstick_setting_organisation_id_kind_idx ON public.yardstick_setting USING btree (organisation_id, kind)


-- Triggers

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.cadre_reading FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER raise_configuration AFTER INSERT ON public.calendar FOR EACH STATEMENT EXECUTE FUNCTION raise_configuration()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.certificate FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.certificate_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER empty_urn AFTER UPDATE OF status ON public.decision_round FOR EACH ROW WHEN (((old.status = 'open'::text) AND (new.status <> 'open'::text) AND (new.ballot = 'secret'::text))) EXECUTE FUNCTION empty_urn()

CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON public.delegation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER guard_delegation BEFORE INSERT OR UPDATE ON public.delegation FOR EACH ROW EXECUTE FUNCTION guard_delegation() -- always

CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON public.dispatch FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER keep_receipt BEFORE UPDATE ON public.dispatch FOR EACH ROW EXECUTE FUNCTION keep_receipt()

CREATE TRIGGER open_to_recipients AFTER INSERT ON public.dispatch REFERENCING NEW TABLE AS sent FOR EACH STATEMENT EXECUTE FUNCTION open_to_recipients()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.dispatch_reminder FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.document_content FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.duty_reminder FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER await_log AFTER INSERT ON public.event FOR EACH ROW EXECUTE FUNCTION await_log()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.flow_setting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER raise_configuration AFTER INSERT ON public.flow_setting FOR EACH STATEMENT EXECUTE FUNCTION raise_configuration()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.log_leaf FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.log_node FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER keep_lineage AFTER INSERT OR DELETE OR UPDATE ON public.organisation_description FOR EACH STATEMENT EXECUTE FUNCTION keep_lineage()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.organisation_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.register_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.yardstick_setting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() -- always


-- Policies

policy back_up on account for select to backup
  using true

policy keep on account for all to gatekeeper
  using true
  with check true

policy read on account for select to app
  using (person_id = ( SELECT acting_person() AS acting_person))

policy add on asking for insert to app
  with check may_write(document_id, ( SELECT reach() AS reach))

policy audit on asking for select to auditor
  using true

policy back_up on asking for select to backup
  using true

policy change on asking for update to app
  using may_write(document_id, ( SELECT reach() AS reach))

policy keep on asking for all to gatekeeper
  using true
  with check true

policy read on asking for select to app
  using may_write(document_id, ( SELECT reach() AS reach))

policy work on asking for all to worker
  using true
  with check true

policy add on attachment for insert to app
  with check (((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = attachment.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach))) AND (attached_by = ( SELECT acting_person() AS acting_person)))

policy audit on attachment for select to auditor
  using true

policy back_up on attachment for select to backup
  using true

policy keep on attachment for all to gatekeeper
  using true
  with check true

policy read on attachment for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = attachment.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy work on attachment for all to worker
  using true
  with check true

policy add on ballot for insert to app
  with check (((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = ballot.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach))) AND (person_id = ( SELECT acting_person() AS acting_person)))

policy back_up on ballot for select to backup
  using true

policy change on ballot for update to app
  using (((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = ballot.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach))) AND (person_id = ( SELECT acting_person() AS acting_person)))

policy keep on ballot for all to gatekeeper
  using true
  with check true

policy read on ballot for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = ballot.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy work on ballot for select to worker
  using true

policy back_up on bulk_job for select to backup
  using true

policy keep on bulk_job for all to gatekeeper
  using true
  with check true

policy own on bulk_job for all to app
  using (owner_id = ( SELECT acting_person() AS acting_person))

policy work on bulk_job for all to worker
  using true
  with check true

policy back_up on bulk_row for select to backup
  using true

policy keep on bulk_row for all to gatekeeper
  using true
  with check true

policy own on bulk_row for all to app
  using (EXISTS ( SELECT
   FROM bulk_job j
  WHERE (j.id = bulk_row.job_id)))
  with check (EXISTS ( SELECT
   FROM bulk_job j
  WHERE (j.id = bulk_row.job_id)))

policy add on cadre_entry for insert to app
  with check ((recorded_by = ( SELECT acting_person() AS acting_person)) AND (verified_by IS NULL) AND
CASE
    WHEN (document_id IS NULL) THEN may_know_cadre(person_id, ( SELECT reach() AS reach))
    ELSE may_write(document_id, ( SELECT reach() AS reach))
END)

policy audit on cadre_entry for select to auditor
  using true

policy back_up on cadre_entry for select to backup
  using true

policy keep on cadre_entry for all to gatekeeper
  using true
  with check true

policy read on cadre_entry for select to app
  using may_know_cadre(person_id, ( SELECT reach() AS reach))

policy verify on cadre_entry for update to app
  using ((document_id IS NULL) AND (verified_by IS NULL) AND may_verify_cadre(person_id, ( SELECT reach() AS reach)) AND (person_id <> ( SELECT acting_person() AS acting_person)) AND (recorded_by <> ( SELECT acting_person() AS acting_person)))
  with check ((document_id IS NULL) AND (verified_by = ( SELECT acting_person() AS acting_person)))

policy work on cadre_entry for all to worker
  using true
  with check true

policy add on cadre_evidence for insert to app
  with check ((recorded_by = ( SELECT acting_person() AS acting_person)) AND (confirmed_by IS NULL) AND ((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[])))

policy audit on cadre_evidence for select to auditor
  using true

policy back_up on cadre_evidence for select to backup
  using true

policy confirm on cadre_evidence for update to app
  using ((confirmed_by IS NULL) AND ((organisation_id || ':chair'::text) = ANY (( SELECT reach() AS reach)::text[])))
  with check (confirmed_by = ( SELECT acting_person() AS acting_person))

policy keep on cadre_evidence for all to gatekeeper
  using true
  with check true

policy read on cadre_evidence for select to app
  using may_count(organisation_id, ( SELECT reach() AS reach))

policy work on cadre_evidence for all to worker
  using true
  with check true

policy add on cadre_reading for insert to app
  with check ((reader_id = ( SELECT acting_person() AS acting_person)) AND may_know_cadre(person_id, ( SELECT reach() AS reach)))

policy audit on cadre_reading for select to auditor
  using true

policy back_up on cadre_reading for select to backup
  using true

policy keep on cadre_reading for all to gatekeeper
  using true
  with check true

policy read on cadre_reading for select to app
  using ((person_id = ( SELECT acting_person() AS acting_person)) OR (reader_id = ( SELECT acting_person() AS acting_person)))

policy work on cadre_reading for all to worker
  using true
  with check true

policy add on calendar for insert to app
  with check ((created_by = ( SELECT acting_person() AS acting_person)) AND keeps_calendar())

policy audit on calendar for select to auditor
  using true

policy back_up on calendar for select to backup
  using true

policy keep on calendar for all to gatekeeper
  using true
  with check true

policy read on calendar for select to app
  using true

policy work on calendar for all to worker
  using true
  with check true

policy add on certificate for insert to app
  with check (((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[])) AND may_write(document_id, ( SELECT reach() AS reach)))

policy audit on certificate for select to auditor
  using true

policy back_up on certificate for select to backup
  using true

policy keep on certificate for all to gatekeeper
  using true
  with check true

policy read on certificate for select to app
  using ((person_id = ( SELECT acting_person() AS acting_person)) OR ((EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = certificate.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0)) AND (((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[])) OR (EXISTS ( SELECT
   FROM office_holding h
  WHERE ((h.person_id = certificate.person_id) AND ((h.organisation_id)::text = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0)))))

policy work on certificate for select to worker
  using true

policy add on certificate_withdrawal for insert to app
  with check ((withdrawn_by = ( SELECT acting_person() AS acting_person)) AND may_write(document_id, ( SELECT reach() AS reach)) AND (EXISTS ( SELECT
   FROM certificate c
  WHERE ((c.id = certificate_withdrawal.certificate_id) AND (c.document_id = certificate_withdrawal.document_id) AND ((c.organisation_id)::text = ANY (( SELECT reach() AS reach)::text[]))))))

policy audit on certificate_withdrawal for select to auditor
  using true

policy back_up on certificate_withdrawal for select to backup
  using true

policy keep on certificate_withdrawal for all to gatekeeper
  using true
  with check true

policy read on certificate_withdrawal for select to app
  using (EXISTS ( SELECT
   FROM certificate c
  WHERE (c.id = certificate_withdrawal.certificate_id)))

policy work on certificate_withdrawal for select to worker
  using true

policy back_up on checkpoint for select to backup
  using true

policy keep on checkpoint for all to gatekeeper
  using true
  with check true

policy read on checkpoint for select to app, auditor
  using true

policy work on checkpoint for all to worker
  using true
  with check true

policy add on comment for insert to app
  with check (((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = comment.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach))) AND (author_id = ( SELECT acting_person() AS acting_person)))

policy audit on comment for select to auditor
  using true

policy back_up on comment for select to backup
  using true

policy keep on comment for all to gatekeeper
  using true
  with check true

policy read on comment for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = comment.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy work on comment for all to worker
  using true
  with check true

policy back_up on configuration for select to backup
  using true

policy keep on configuration for all to gatekeeper
  using true
  with check true

policy read on configuration for select to app
  using true

policy work on configuration for all to worker
  using true
  with check true

policy add on deadline for insert to app
  with check ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = deadline.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy audit on deadline for select to auditor
  using true

policy back_up on deadline for select to backup
  using true

policy keep on deadline for all to gatekeeper
  using true
  with check true

policy read on deadline for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = deadline.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy remove on deadline for delete to app
  using ((status = 'open'::text) AND ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = deadline.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach))))

policy work on deadline for all to worker
  using true
  with check true

policy add on decision_round for insert to app
  with check ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = decision_round.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy audit on decision_round for select to auditor
  using true

policy back_up on decision_round for select to backup
  using true

policy change on decision_round for update to app
  using ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = decision_round.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy keep on decision_round for all to gatekeeper
  using true
  with check true

policy read on decision_round for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = decision_round.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy work on decision_round for all to worker
  using true
  with check true

policy add on delegation for insert to app
  with check (granted_by = ( SELECT acting_person() AS acting_person))

policy audit on delegation for select to auditor
  using true

policy back_up on delegation for select to backup
  using true

policy change on delegation for update to app
  using may_end_delegation(organisation_id, giver_id)
  with check (ended_by = ( SELECT acting_person() AS acting_person))

policy keep on delegation for all to gatekeeper
  using true
  with check true

policy read on delegation for select to app
  using ((receiver_id = ( SELECT acting_person() AS acting_person)) OR (organisation_id = ANY (( SELECT organisations_upwards() AS organisations_upwards)::uuid[])) OR (EXISTS ( SELECT
   FROM organisation_lineage l
  WHERE ((l.organisation_id = delegation.organisation_id) AND (l.ancestor_id = ANY (( SELECT own_organisations() AS own_organisations)::uuid[])) AND (l.period @> ( SELECT today() AS today))))))

policy work on delegation for select to worker
  using true

policy administer on delivery for select to app
  using ((organisation_id = ANY (( SELECT administered() AS administered)::uuid[])) OR (EXISTS ( SELECT
   FROM organisation_lineage l
  WHERE ((l.organisation_id = delivery.organisation_id) AND (l.ancestor_id = ANY (( SELECT administered() AS administered)::uuid[])) AND (l.period @> ( SELECT today() AS today))))))

policy back_up on delivery for select to backup
  using true

policy decide on delivery for update to app
  using ((status = 'failed'::text) AND ((organisation_id = ANY (( SELECT administered() AS administered)::uuid[])) OR (EXISTS ( SELECT
   FROM organisation_lineage l
  WHERE ((l.organisation_id = delivery.organisation_id) AND (l.ancestor_id = ANY (( SELECT administered() AS administered)::uuid[])) AND (l.period @> ( SELECT today() AS today)))))))
  with check ((status = ANY (ARRAY['pending'::text, 'skipped'::text])) AND ((organisation_id = ANY (( SELECT administered() AS administered)::uuid[])) OR (EXISTS ( SELECT
   FROM organisation_lineage l
  WHERE ((l.organisation_id = delivery.organisation_id) AND (l.ancestor_id = ANY (( SELECT administered() AS administered)::uuid[])) AND (l.period @> ( SELECT today() AS today)))))))

policy keep on delivery for all to gatekeeper
  using true
  with check true

policy work on delivery for all to worker
  using true
  with check true

policy add on dispatch for insert to app
  with check ((EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = dispatch.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])) AND (r.level = 'work'::text))
 OFFSET 0)) AND (num_nonnulls(received_at, read_at) = 0))

policy audit on dispatch for select to auditor
  using true

policy back_up on dispatch for select to backup
  using true

policy change on dispatch for update to app
  using (((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[])) OR (person_id = ( SELECT acting_person() AS acting_person)))

policy keep on dispatch for all to gatekeeper
  using true
  with check true

policy read on dispatch for select to app
  using (((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[])) OR (person_id = ( SELECT acting_person() AS acting_person)) OR (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = dispatch.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])) AND (r.level = ANY (ARRAY['work'::text, 'audit'::text])))
 OFFSET 0)))

policy work on dispatch for select to worker
  using true

policy add on dispatch_reminder for insert to app
  with check ((reminded_by = ( SELECT acting_person() AS acting_person)) AND (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = dispatch_reminder.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])) AND (r.level = 'work'::text))
 OFFSET 0)))

policy audit on dispatch_reminder for select to auditor
  using true

policy back_up on dispatch_reminder for select to backup
  using true

policy keep on dispatch_reminder for all to gatekeeper
  using true
  with check true

policy read on dispatch_reminder for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = dispatch_reminder.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])) AND (r.level = ANY (ARRAY['work'::text, 'audit'::text])))
 OFFSET 0))

policy work on dispatch_reminder for select to worker
  using true

policy add on document for insert to app
  with check ((version = 1) AND (created_by = ( SELECT acting_person() AS acting_person)) AND ((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[])))

policy audit on document for select to auditor
  using true

policy back_up on document for select to backup
  using true

policy change on document for update to app
  using (((version = 1) AND (created_by = ( SELECT acting_person() AS acting_person)) AND ((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[]))) OR (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = document.id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0)))
  with check ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = document.id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(id, ( SELECT reach() AS reach)))

policy inspect on document for insert to app
  with check ((version = 1) AND (created_by = ( SELECT acting_person() AS acting_person)) AND ((organisation_id || ':inspectionChair'::text) = ANY (( SELECT reach() AS reach)::text[])))

policy keep on document for all to gatekeeper
  using true
  with check true

policy read on document for select to app
  using (((version = 1) AND (created_by = ( SELECT acting_person() AS acting_person)) AND ((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[]))) OR (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = document.id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0)))

policy work on document for all to worker
  using true
  with check true

policy add on document_content for insert to app
  with check ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = document_content.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy audit on document_content for select to auditor
  using true

policy back_up on document_content for select to backup
  using true

policy keep on document_content for all to gatekeeper
  using true
  with check true

policy read on document_content for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = document_content.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy work on document_content for all to worker
  using true
  with check true

policy add on document_facet for insert to app
  with check may_write(document_id, ( SELECT reach() AS reach))

policy audit on document_facet for select to auditor
  using true

policy back_up on document_facet for select to backup
  using true

policy change on document_facet for update to app
  using may_write(document_id, ( SELECT reach() AS reach))

policy keep on document_facet for all to gatekeeper
  using true
  with check true

policy read on document_facet for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = document_facet.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy remove on document_facet for delete to app
  using may_write(document_id, ( SELECT reach() AS reach))

policy work on document_facet for all to worker
  using true
  with check true

policy add on document_link for insert to app
  with check ((opened_by = ( SELECT acting_person() AS acting_person)) AND (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = document_link.from_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0)) AND may_write(to_id, ( SELECT reach() AS reach)))

policy audit on document_link for select to auditor
  using true

policy back_up on document_link for select to backup
  using true

policy change on document_link for update to app
  using may_write(to_id, ( SELECT reach() AS reach))

policy keep on document_link for all to gatekeeper
  using true
  with check true

policy read on document_link for select to app
  using ((EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = document_link.from_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0)) OR (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = document_link.to_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0)))

policy work on document_link for all to worker
  using true
  with check true

policy add on document_reader for insert to app
  with check may_write(document_id, ( SELECT reach() AS reach))

policy audit on document_reader for select to auditor
  using true

policy back_up on document_reader for select to backup
  using true

policy change on document_reader for update to app
  using may_write(document_id, ( SELECT reach() AS reach))

policy keep on document_reader for all to gatekeeper
  using true
  with check true

policy read on document_reader for select to app
  using ((reader = ANY (( SELECT reach() AS reach)::text[])) OR may_read(document_id, ( SELECT reach() AS reach)))

policy remove on document_reader for delete to app
  using may_write(document_id, ( SELECT reach() AS reach))

policy work on document_reader for all to worker
  using true
  with check true

policy add on duty_reminder for insert to app
  with check ((reminded_by = ( SELECT acting_person() AS acting_person)) AND (obligation_id IN ( SELECT chaseable(ARRAY[duty_reminder.obligation_id]) AS chaseable)))

policy audit on duty_reminder for select to auditor
  using true

policy back_up on duty_reminder for select to backup
  using true

policy keep on duty_reminder for all to gatekeeper
  using true
  with check true

policy read on duty_reminder for select to app
  using (EXISTS ( SELECT
   FROM obligation b
  WHERE (b.id = duty_reminder.obligation_id)))

policy work on duty_reminder for all to worker
  using true
  with check true

policy add on duty_request for insert to app
  with check ((asked_by = ( SELECT acting_person() AS acting_person)) AND asks_units(organisation_id))

policy audit on duty_request for select to auditor
  using true

policy back_up on duty_request for select to backup
  using true

policy keep on duty_request for all to gatekeeper
  using true
  with check true

policy read on duty_request for select to app
  using ((organisation_id = ANY (( SELECT own_organisations() AS own_organisations)::uuid[])) OR (EXISTS ( SELECT
   FROM obligation b
  WHERE (b.request_id = duty_request.id))))

policy work on duty_request for all to worker
  using true
  with check true

policy add on event for insert to app
  with check (((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = event.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach))) AND (actor_id = ( SELECT acting_person() AS acting_person)))

policy audit on event for select to auditor
  using true

policy back_up on event for select to backup
  using true

policy keep on event for all to gatekeeper
  using true
  with check true

policy read on event for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = event.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy work on event for select to worker
  using true

policy work_alone on event for insert to worker
  with check (actor_id IS NULL)

policy add on file for insert to app
  with check (uploaded_by = ( SELECT acting_person() AS acting_person))

policy audit on file for select to auditor
  using true

policy back_up on file for select to backup
  using true

policy imported on file for select to app
  using (EXISTS ( SELECT
   FROM import i
  WHERE (i.file_id = file.id)))

policy keep on file for all to gatekeeper
  using true
  with check true

policy read on file for select to app
  using ((uploaded_by = ( SELECT acting_person() AS acting_person)) OR (EXISTS ( SELECT
   FROM attachment a
  WHERE (a.file_id = file.id))) OR (EXISTS ( SELECT
   FROM cadre_entry e
  WHERE (e.file_id = file.id))) OR (EXISTS ( SELECT
   FROM cadre_evidence w
  WHERE (w.file_id = file.id))))

policy add on flow_setting for insert to app
  with check ((set_by = ( SELECT acting_person() AS acting_person)) AND leads_above(organisation_id))

policy audit on flow_setting for select to auditor
  using true

policy back_up on flow_setting for select to backup
  using true

policy keep on flow_setting for all to gatekeeper
  using true
  with check true

policy read on flow_setting for select to app
  using ((organisation_id = ANY (( SELECT organisations_upwards() AS organisations_upwards)::uuid[])) OR ((organisation_id = ANY (( SELECT own_organisations() AS own_organisations)::uuid[])) OR (EXISTS ( SELECT
   FROM organisation_lineage l
  WHERE ((l.organisation_id = flow_setting.organisation_id) AND (l.ancestor_id = ANY (( SELECT own_organisations() AS own_organisations)::uuid[])) AND (l.period @> ( SELECT today() AS today)))))))

policy work on flow_setting for all to worker
  using true
  with check true

policy back_up on idempotency for select to backup
  using true

policy keep on idempotency for all to gatekeeper
  using true
  with check true

policy own on idempotency for all to app
  using (actor_id = ( SELECT acting_person() AS acting_person))

policy work_alone on idempotency for all to worker
  using (actor_id = '00000000-0000-0000-0000-000000000000'::uuid)
  with check (actor_id = '00000000-0000-0000-0000-000000000000'::uuid)

policy add on import for insert to app
  with check ((created_by = ( SELECT acting_person() AS acting_person)) AND (state = 'judged'::text) AND
CASE
    WHEN (document_id IS NULL) THEN administers(organisation_id)
    ELSE (EXISTS ( SELECT
       FROM document_reader r
      WHERE ((r.document_id = import.document_id) AND (r.level = 'work'::text) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
     OFFSET 0))
END)

policy audit on import for select to auditor
  using true

policy back_up on import for select to backup
  using true

policy change on import for update to app
  using 
CASE
    WHEN (document_id IS NULL) THEN administers(organisation_id)
    ELSE (EXISTS ( SELECT
       FROM document_reader r
      WHERE ((r.document_id = import.document_id) AND (r.level = 'work'::text) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
     OFFSET 0))
END
  with check ((state = 'discarded'::text) OR ((state = 'committing'::text) AND (committed_by = ( SELECT acting_person() AS acting_person))) OR ((state = 'undoing'::text) AND (undone_by = ( SELECT acting_person() AS acting_person))))

policy keep on import for all to gatekeeper
  using true
  with check true

policy read on import for select to app
  using 
CASE
    WHEN (document_id IS NULL) THEN administers(organisation_id)
    ELSE (EXISTS ( SELECT
       FROM document_reader r
      WHERE ((r.document_id = import.document_id) AND (r.level = 'work'::text) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
     OFFSET 0))
END

policy work on import for all to worker
  using true
  with check true

policy add on import_row for insert to app
  with check ((outcome IS NULL) AND (written IS NULL) AND (EXISTS ( SELECT
   FROM import i
  WHERE ((i.id = import_row.import_id) AND (i.created_by = ( SELECT acting_person() AS acting_person)) AND (i.state = 'judged'::text)))))

policy audit on import_row for select to auditor
  using true

policy back_up on import_row for select to backup
  using true

policy change on import_row for update to app
  using (EXISTS ( SELECT
   FROM import i
  WHERE ((i.id = import_row.import_id) AND (i.state = 'judged'::text))))

policy keep on import_row for all to gatekeeper
  using true
  with check true

policy read on import_row for select to app
  using (EXISTS ( SELECT
   FROM import i
  WHERE (i.id = import_row.import_id)))

policy work on import_row for all to worker
  using true
  with check true

policy add on incident_decision for insert to app
  with check ((person_id = ( SELECT acting_person() AS acting_person)) AND (cardinality(( SELECT administered() AS administered)) > 0) AND ((delivery_id IS NULL) OR (EXISTS ( SELECT
   FROM delivery d
  WHERE (d.id = incident_decision.delivery_id)))))

policy back_up on incident_decision for select to backup
  using true

policy keep on incident_decision for all to gatekeeper
  using true
  with check true

policy read on incident_decision for select to app
  using ((cardinality(( SELECT administered() AS administered)) > 0) AND ((delivery_id IS NULL) OR (EXISTS ( SELECT
   FROM delivery d
  WHERE (d.id = incident_decision.delivery_id)))))

policy work on incident_decision for all to worker
  using true
  with check true

policy add on indicator_setting for insert to app
  with check ((set_by = ( SELECT acting_person() AS acting_person)) AND leads_above(organisation_id))

policy audit on indicator_setting for select to auditor
  using true

policy back_up on indicator_setting for select to backup
  using true

policy keep on indicator_setting for all to gatekeeper
  using true
  with check true

policy read on indicator_setting for select to app
  using ((organisation_id = ANY (( SELECT organisations_upwards() AS organisations_upwards)::uuid[])) OR may_count(organisation_id, ( SELECT reach() AS reach)))

policy work on indicator_setting for all to worker
  using true
  with check true

policy back_up on log_leaf for select to backup
  using true

policy keep on log_leaf for all to gatekeeper
  using true
  with check true

policy read on log_leaf for select to app, auditor
  using true

policy work on log_leaf for all to worker
  using true
  with check true

policy back_up on log_node for select to backup
  using true

policy keep on log_node for all to gatekeeper
  using true
  with check true

policy read on log_node for select to app, auditor
  using true

policy work on log_node for all to worker
  using true
  with check true

policy back_up on log_pending for select to backup
  using true

policy keep on log_pending for all to gatekeeper
  using true
  with check true

policy work on log_pending for all to worker
  using true
  with check true

policy back_up on mail_link for select to backup
  using true

policy keep on mail_link for all to gatekeeper
  using true
  with check true

policy work on mail_link for all to worker
  using true
  with check true

policy back_up on mail_preference for select to backup
  using true

policy keep on mail_preference for all to gatekeeper
  using true
  with check true

policy own on mail_preference for all to app
  using (person_id = ( SELECT acting_person() AS acting_person))
  with check (person_id = ( SELECT acting_person() AS acting_person))

policy work on mail_preference for all to worker
  using true
  with check true

policy back_up on notification for select to backup
  using true

policy keep on notification for all to gatekeeper
  using true
  with check true

policy mark on notification for update to app
  using (person_id = ( SELECT acting_person() AS acting_person))

policy own on notification for select to app
  using (person_id = ( SELECT acting_person() AS acting_person))

policy work on notification for all to worker
  using true
  with check true

policy ask on obligation for insert to app
  with check asked_here(request_id, organisation_id)

policy audit on obligation for select to auditor
  using true

policy back_up on obligation for select to backup
  using true

policy keep on obligation for all to gatekeeper
  using true
  with check true

policy read on obligation for select to app
  using ((organisation_id = ANY (( SELECT own_organisations() AS own_organisations)::uuid[])) OR (EXISTS ( SELECT
   FROM organisation_lineage l
  WHERE ((l.organisation_id = obligation.organisation_id) AND (l.ancestor_id = ANY (( SELECT own_organisations() AS own_organisations)::uuid[])) AND ((l.period @> ( SELECT today() AS today)) OR (obligation.lapsed_at IS NOT NULL))))))

policy work on obligation for all to worker
  using true
  with check true

policy audit on obligation_ground for select to auditor
  using true

policy back_up on obligation_ground for select to backup
  using true

policy keep on obligation_ground for all to gatekeeper
  using true
  with check true

policy read on obligation_ground for select to app
  using ((EXISTS ( SELECT
   FROM obligation b
  WHERE (b.id = obligation_ground.obligation_id))) AND (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = obligation_ground.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0)))

policy work on obligation_ground for all to worker
  using true
  with check true

policy audit on office_holding for select to auditor
  using true

policy back_up on office_holding for select to backup
  using true

policy keep on office_holding for all to gatekeeper
  using true
  with check true

policy read on office_holding for select to app
  using ((person_id = ( SELECT acting_person() AS acting_person)) OR (organisation_id = ANY (( SELECT organisations_upwards() AS organisations_upwards)::uuid[])) OR (EXISTS ( SELECT
   FROM organisation_lineage l
  WHERE ((l.organisation_id = office_holding.organisation_id) AND (l.ancestor_id = ANY (( SELECT own_organisations() AS own_organisations)::uuid[])) AND ((l.period @> ( SELECT today() AS today)) OR (l.period && office_holding.period))))))

policy work on office_holding for all to worker
  using true
  with check true

policy administer on organisation for update to app
  using administers(id)
  with check administers(id)

policy audit on organisation for select to auditor
  using true

policy back_up on organisation for select to backup
  using true

policy keep on organisation for all to gatekeeper
  using true
  with check true

policy read on organisation for select to app
  using ((id = ANY (( SELECT organisations_upwards() AS organisations_upwards)::uuid[])) OR (EXISTS ( SELECT
   FROM organisation_lineage l
  WHERE ((l.organisation_id = organisation.id) AND (l.ancestor_id = ANY (( SELECT own_organisations() AS own_organisations)::uuid[]))))))

policy work on organisation for all to worker
  using true
  with check true

policy add on organisation_decision for insert to app
  with check ((planned_by = ( SELECT acting_person() AS acting_person)) AND (status = 'planned'::text) AND (cardinality(( SELECT administered() AS administered)) > 0))

policy audit on organisation_decision for select to auditor
  using true

policy back_up on organisation_decision for select to backup
  using true

policy change on organisation_decision for update to app
  using ((status = ANY (ARRAY['planned'::text, 'failed'::text])) AND (EXISTS ( SELECT
   FROM organisation_party p
  WHERE ((p.decision_id = organisation_decision.id) AND administers(p.organisation_id)))))
  with check ((status = 'cancelled'::text) AND (cancelled_by = ( SELECT acting_person() AS acting_person)))

policy keep on organisation_decision for all to gatekeeper
  using true
  with check true

policy read on organisation_decision for select to app
  using ((planned_by = ( SELECT acting_person() AS acting_person)) OR (EXISTS ( SELECT
   FROM organisation_party p
  WHERE ((p.decision_id = organisation_decision.id) AND ((organisation_decision.status = ANY (ARRAY['running'::text, 'done'::text])) OR administers(p.organisation_id))))))

policy work on organisation_decision for all to worker
  using true
  with check true

policy audit on organisation_description for select to auditor
  using true

policy back_up on organisation_description for select to backup
  using true

policy keep on organisation_description for all to gatekeeper
  using true
  with check true

policy read on organisation_description for select to app
  using ((organisation_id = ANY (( SELECT organisations_upwards() AS organisations_upwards)::uuid[])) OR (EXISTS ( SELECT
   FROM organisation_lineage l
  WHERE ((l.organisation_id = organisation_description.organisation_id) AND (l.ancestor_id = ANY (( SELECT own_organisations() AS own_organisations)::uuid[]))))))

policy work on organisation_description for all to worker
  using true
  with check true

policy add on organisation_event for insert to app
  with check ((actor_id = ( SELECT acting_person() AS acting_person)) AND (action = ANY (ARRAY['planned'::text, 'cancelled'::text])))

policy audit on organisation_event for select to auditor
  using true

policy back_up on organisation_event for select to backup
  using true

policy keep on organisation_event for all to gatekeeper
  using true
  with check true

policy read on organisation_event for select to app
  using (EXISTS ( SELECT
   FROM organisation_decision d
  WHERE (d.id = organisation_event.decision_id)))

policy work on organisation_event for all to worker
  using true
  with check true

policy audit on organisation_hand_over for select to auditor
  using true

policy back_up on organisation_hand_over for select to backup
  using true

policy keep on organisation_hand_over for all to gatekeeper
  using true
  with check true

policy read on organisation_hand_over for select to app
  using (EXISTS ( SELECT
   FROM document d
  WHERE (d.id = organisation_hand_over.document_id)))

policy work on organisation_hand_over for all to worker
  using true
  with check true

policy audit on organisation_inheritance for select to auditor
  using true

policy back_up on organisation_inheritance for select to backup
  using true

policy keep on organisation_inheritance for all to gatekeeper
  using true
  with check true

policy read on organisation_inheritance for select to app
  using (EXISTS ( SELECT
   FROM organisation o
  WHERE (o.id = organisation_inheritance.heir_id)))

policy work on organisation_inheritance for all to worker
  using true
  with check true

policy audit on organisation_lineage for select to auditor
  using true

policy back_up on organisation_lineage for select to backup
  using true

policy keep on organisation_lineage for all to gatekeeper
  using true
  with check true

policy read on organisation_lineage for select to app
  using ((organisation_id = ANY (( SELECT organisations_upwards() AS organisations_upwards)::uuid[])) OR (ancestor_id = ANY (( SELECT own_organisations() AS own_organisations)::uuid[])))

policy work on organisation_lineage for all to worker
  using true
  with check true

policy add on organisation_party for insert to app
  with check administers(organisation_id)

policy audit on organisation_party for select to auditor
  using true

policy back_up on organisation_party for select to backup
  using true

policy keep on organisation_party for all to gatekeeper
  using true
  with check true

policy read on organisation_party for select to app
  using (EXISTS ( SELECT
   FROM organisation o
  WHERE (o.id = organisation_party.organisation_id)))

policy work on organisation_party for all to worker
  using true
  with check true

policy audit on organisation_succession for select to auditor
  using true

policy back_up on organisation_succession for select to backup
  using true

policy keep on organisation_succession for all to gatekeeper
  using true
  with check true

policy read on organisation_succession for select to app
  using ((EXISTS ( SELECT
   FROM organisation o
  WHERE (o.id = organisation_succession.predecessor_id))) OR (EXISTS ( SELECT
   FROM organisation o
  WHERE (o.id = organisation_succession.successor_id))))

policy work on organisation_succession for all to worker
  using true
  with check true

policy add on outbox for insert to app
  with check ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = outbox.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy back_up on outbox for select to backup
  using true

policy chase on outbox for insert to app
  with check ((document_id IS NULL) AND (topic = 'chase'::text) AND (obligation_id IN ( SELECT chaseable(ARRAY[outbox.obligation_id]) AS chaseable)))

policy keep on outbox for all to gatekeeper
  using true
  with check true

policy work on outbox for all to worker
  using true
  with check true

policy audit on person for select to auditor
  using true

policy back_up on person for select to backup
  using true

policy entered on person for select to app
  using ((organisation_id IS NOT NULL) AND ((organisation_id = ANY (( SELECT organisations_upwards() AS organisations_upwards)::uuid[])) OR (EXISTS ( SELECT
   FROM organisation_lineage l
  WHERE ((l.organisation_id = person.organisation_id) AND (l.ancestor_id = ANY (( SELECT own_organisations() AS own_organisations)::uuid[])) AND (l.period @> ( SELECT today() AS today)))))))

policy keep on person for all to gatekeeper
  using true
  with check true

policy nobody on person for select to app
  using ((id = '00000000-0000-0000-0000-000000000000'::uuid) AND (EXISTS ( SELECT
   FROM document d
  WHERE (d.created_by = '00000000-0000-0000-0000-000000000000'::uuid))))

policy read on person for select to app
  using ((id = ( SELECT acting_person() AS acting_person)) OR (EXISTS ( SELECT
   FROM office_holding h
  WHERE (h.person_id = person.id))))

policy work on person for all to worker
  using true
  with check true

policy add on refusal for insert to app
  with check ((actor_id = ( SELECT acting_person() AS acting_person)) AND ((document_id IS NULL) OR (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = refusal.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))))

policy audit on refusal for select to auditor
  using true

policy back_up on refusal for select to backup
  using true

policy keep on refusal for all to gatekeeper
  using true
  with check true

policy read on refusal for select to app
  using ((actor_id = ( SELECT acting_person() AS acting_person)) OR (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = refusal.document_id) AND (r.level = 'audit'::text) AND (r.reader = ANY (( SELECT reach() AS reach)::text[]))))))

policy work_alone on refusal for all to worker
  using (actor_id IS NULL)
  with check (actor_id IS NULL)

policy add on register for insert to app
  with check ((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[]))

policy audit on register for select to auditor
  using true

policy back_up on register for select to backup
  using true

policy change on register for update to app
  using ((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[]))

policy inspect on register for insert to app
  with check ((type_code ~~ '%-%'::text) AND ((organisation_id || ':inspectionChair'::text) = ANY (( SELECT reach() AS reach)::text[])))

policy inspect_change on register for update to app
  using ((type_code ~~ '%-%'::text) AND ((organisation_id || ':inspectionChair'::text) = ANY (( SELECT reach() AS reach)::text[])))

policy inspect_read on register for select to app
  using ((type_code ~~ '%-%'::text) AND ((organisation_id || ':inspectionChair'::text) = ANY (( SELECT reach() AS reach)::text[])))

policy keep on register for all to gatekeeper
  using true
  with check true

policy read on register for select to app
  using ((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[]))

policy work on register for all to worker
  using true
  with check true

policy add on register_entry for insert to app
  with check (((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = register_entry.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach))) AND ((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[])))

policy audit on register_entry for select to auditor
  using true

policy back_up on register_entry for select to backup
  using true

policy inspect on register_entry for insert to app
  with check ((type_code ~~ '%-%'::text) AND ((organisation_id || ':inspectionChair'::text) = ANY (( SELECT reach() AS reach)::text[])) AND may_write(document_id, ( SELECT reach() AS reach)))

policy keep on register_entry for all to gatekeeper
  using true
  with check true

policy read on register_entry for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = register_entry.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy work on register_entry for all to worker
  using true
  with check true

policy add on return for insert to app
  with check (((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = return.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach))) AND (returned_by = ( SELECT acting_person() AS acting_person)))

policy audit on return for select to auditor
  using true

policy back_up on return for select to backup
  using true

policy keep on return for all to gatekeeper
  using true
  with check true

policy read on return for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = return.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy work on return for all to worker
  using true
  with check true

policy add on return_note for insert to app
  with check ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = return_note.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy audit on return_note for select to auditor
  using true

policy back_up on return_note for select to backup
  using true

policy change on return_note for update to app
  using ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = return_note.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy keep on return_note for all to gatekeeper
  using true
  with check true

policy read on return_note for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = return_note.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy work on return_note for all to worker
  using true
  with check true

policy add on revision for insert to app
  with check ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = revision.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy audit on revision for select to auditor
  using true

policy back_up on revision for select to backup
  using true

policy change on revision for update to app
  using ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = revision.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy keep on revision for all to gatekeeper
  using true
  with check true

policy read on revision for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = revision.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy work on revision for all to worker
  using true
  with check true

policy add on round_member for insert to app
  with check ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = round_member.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy audit on round_member for select to auditor
  using true

policy back_up on round_member for select to backup
  using true

policy change on round_member for update to app
  using ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = round_member.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy keep on round_member for all to gatekeeper
  using true
  with check true

policy read on round_member for select to app
  using (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = round_member.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0))

policy work on round_member for all to worker
  using true
  with check true

policy back_up on secret_tally for select to backup
  using true

policy keep on secret_tally for all to gatekeeper
  using true
  with check true

policy back_up on sender for select to backup
  using true

policy keep on sender for all to gatekeeper
  using true
  with check true

policy back_up on sender_act for select to backup
  using true

policy keep on sender_act for all to gatekeeper
  using true
  with check true

policy work on sender_act for all to worker
  using true
  with check true

policy back_up on session for select to backup
  using true

policy keep on session for all to gatekeeper
  using true
  with check true

policy read on session for select to app
  using (EXISTS ( SELECT
   FROM account a
  WHERE (a.id = session.account_id)))

policy back_up on submission for select to backup
  using true

policy keep on submission for all to gatekeeper
  using true
  with check true

policy work on submission for all to worker
  using true
  with check true

policy add on task_assignment for insert to app
  with check (((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[])) AND may_write(document_id, ( SELECT reach() AS reach)))

policy audit on task_assignment for select to auditor
  using true

policy back_up on task_assignment for select to backup
  using true

policy change on task_assignment for update to app
  using ((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[]))
  with check (((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[])) AND may_write(ended_by, ( SELECT reach() AS reach)))

policy keep on task_assignment for all to gatekeeper
  using true
  with check true

policy read on task_assignment for select to app
  using (((organisation_id)::text = ANY (( SELECT reach() AS reach)::text[])) OR (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = task_assignment.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0)))

policy work on task_assignment for all to worker
  using true
  with check true

policy audit on term for select to auditor
  using true

policy back_up on term for select to backup
  using true

policy keep on term for all to gatekeeper
  using true
  with check true

policy read on term for select to app
  using ((organisation_id = ANY (( SELECT organisations_upwards() AS organisations_upwards)::uuid[])) OR (EXISTS ( SELECT
   FROM organisation_lineage l
  WHERE ((l.organisation_id = term.organisation_id) AND (l.ancestor_id = ANY (( SELECT own_organisations() AS own_organisations)::uuid[])) AND (l.period @> ( SELECT today() AS today))))))

policy work on term for all to worker
  using true
  with check true

policy back_up on webhook for select to backup
  using true

policy keep on webhook for all to gatekeeper
  using true
  with check true

policy manage on webhook for all to app
  using (organisation_id = ANY (( SELECT managed() AS managed)::uuid[]))
  with check (organisation_id = ANY (( SELECT managed() AS managed)::uuid[]))

policy work on webhook for all to worker
  using true
  with check true

policy add on work_item for insert to app
  with check ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = work_item.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy back_up on work_item for select to backup
  using true

policy change on work_item for update to app
  using ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = work_item.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy keep on work_item for all to gatekeeper
  using true
  with check true

policy read on work_item for select to app
  using ((recipient = ANY (( SELECT reach() AS reach)::text[])) OR (EXISTS ( SELECT
   FROM document_reader r
  WHERE ((r.document_id = work_item.document_id) AND (r.reader = ANY (( SELECT reach() AS reach)::text[])))
 OFFSET 0)))

policy remove on work_item for delete to app
  using ((EXISTS ( SELECT
   FROM document_reader writer
  WHERE ((writer.document_id = work_item.document_id) AND (writer.reader = ANY (( SELECT reach() AS reach)::text[])) AND (writer.level <> 'audit'::text))
 OFFSET 0)) OR may_write(document_id, ( SELECT reach() AS reach)))

policy work on work_item for all to worker
  using true
  with check true

policy add on yardstick_setting for insert to app
  with check ((set_by = ( SELECT acting_person() AS acting_person)) AND leads_above(organisation_id))

policy audit on yardstick_setting for select to auditor
  using true

policy back_up on yardstick_setting for select to backup
  using true

policy keep on yardstick_setting for all to gatekeeper
  using true
  with check true

policy read on yardstick_setting for select to app
  using ((organisation_id = ANY (( SELECT organisations_upwards() AS organisations_upwards)::uuid[])) OR may_count(organisation_id, ( SELECT reach() AS reach)))

policy work on yardstick_setting for all to worker
  using true
  with check true


-- Grants to others than the owner

grant execute on function account_to_sign_in(text) to app

grant execute on function acting_moment() to app

grant execute on function acting_moment() to auditor

grant execute on function acting_moment() to backup

grant execute on function acting_moment() to gatekeeper

grant execute on function acting_person() to app

grant execute on function acting_person() to auditor

grant execute on function acting_person() to backup

grant execute on function acting_person() to gatekeeper

grant execute on function acts_as_engine() to app

grant execute on function acts_as_engine() to gatekeeper

grant execute on function add_sender_act(bytea,uuid,text,text,integer) to app

grant execute on function administered() to app

grant execute on function administers(uuid) to app

grant execute on function all_configuration() to app

grant execute on function ask_units_for(uuid,text,text,uuid,text,date,uuid[]) to app

grant execute on function ask_units_for(uuid,text,text,uuid,text,date,uuid[]) to worker

grant execute on function asked_by(uuid,date) to app

grant execute on function asked_by(uuid,date) to worker

grant execute on function asked_here(uuid,uuid) to app

grant execute on function asks_units(uuid) to app

grant execute on function cast_sealed_ballot(uuid,jsonb) to app

grant execute on function chairs(uuid,uuid) to app

grant execute on function chaseable(uuid[]) to app

grant execute on function close_session(bytea) to app

grant execute on function counted_deadlines() to app

grant execute on function current_description(uuid,date) to app

grant execute on function current_description(uuid,date) to auditor

grant execute on function current_description(uuid,date) to backup

grant execute on function current_description(uuid,date) to gatekeeper

grant execute on function current_description(uuid,date) to worker

grant execute on function dead_jobs() to app

grant execute on function decide_job(bigint,boolean) to app

grant execute on function decisions_waiting(uuid[],uuid) to app

grant execute on function delegations_in_force(uuid,date) to app

grant execute on function delegations_in_force(uuid,date) to gatekeeper

grant execute on function dispatched_to(uuid,jsonb) to app

grant execute on function document_candidates(text[],integer) to app

grant execute on function documents_counted(uuid[]) to app

grant execute on function duties_done(uuid[]) to app

grant execute on function duty_done_at(uuid,text,integer,text,uuid) to app

grant execute on function enter(uuid,timestamp with time zone,text) to app

grant execute on function erase_sender(uuid) to app

grant execute on function figure_cadres(uuid,date,text[],date,integer) to app

grant execute on function figure_documents(uuid,date,text,integer,jsonb,jsonb,jsonb) to app

grant execute on function figure_evidence(uuid,date,integer,text[]) to app

grant execute on function figure_typed(uuid,date,text,integer) to app

grant execute on function fold(text) to app

grant execute on function fold(text) to auditor

grant execute on function fold(text) to backup

grant execute on function fold(text) to gatekeeper

grant execute on function hand_over_progress(uuid) to app

grant execute on function has_open_account(uuid) to worker

grant execute on function keeps_calendar() to app

grant execute on function leads_above(uuid) to app

grant execute on function links_of(uuid[]) to app

grant execute on function living_sessions(bytea[],timestamp with time zone,interval) to app

grant execute on function lock_giving(uuid) to app

grant execute on function lock_giving(uuid) to gatekeeper

grant execute on function lose_race() to app

grant execute on function mail_link_of(bytea) to app

grant execute on function managed() to app

grant execute on function may_count(uuid,text[]) to app

grant execute on function may_end_delegation(uuid,uuid) to app

grant execute on function may_know_cadre(uuid,text[]) to app

grant execute on function may_read(uuid,text[]) to app

grant execute on function may_verify_cadre(uuid,text[]) to app

grant execute on function may_write(uuid,text[]) to app

grant execute on function name_order(text) to app

grant execute on function name_order(text) to auditor

grant execute on function name_order(text) to backup

grant execute on function name_order(text) to gatekeeper

grant execute on function obligation_here(uuid,uuid) to app

grant execute on function obligation_line(uuid) to app

grant execute on function open_accounts(uuid[]) to app

grant execute on function open_session(uuid,bytea,timestamp with time zone,timestamp with time zone,text) to app

grant execute on function open_union(text) to app

grant execute on function open_unions(text[],integer) to app

grant execute on function organisation_hears(uuid,jsonb) to worker

grant execute on function organisations_upwards() to app

grant execute on function overlapping_delegations(uuid,text[],text[],daterange) to app

grant execute on function overlapping_delegations(uuid,text[],text[],daterange) to gatekeeper

grant execute on function own_organisations() to app

grant execute on function people_of(text,text,text) to worker

grant execute on function queue_lag(timestamp with time zone) to app

grant execute on function reach() to app

grant execute on function read_sender(uuid,text) to app

grant execute on function reads(uuid,uuid,text,text) to worker

grant execute on function registers_of(uuid[]) to app

grant execute on function reveal_sealed_ballots(uuid) to app

grant execute on function send_submission(uuid,text,uuid,bytea,jsonb,text,text,text,text,bytea) to app

grant execute on function sender_states(uuid[]) to app

grant execute on function senders_until(timestamp with time zone,integer) to app

grant execute on function set_locale(uuid,text) to app

grant execute on function settle_request(uuid,uuid) to app

grant execute on function settle_request(uuid,uuid) to worker

grant execute on function taken_codes(text[]) to app

grant execute on function taken_codes(text[]) to worker

grant execute on function taken_person_codes(text[]) to app

grant execute on function taken_person_codes(text[]) to worker

grant execute on function tell_asker(uuid) to app

grant execute on function tell_asker(uuid) to worker

grant execute on function today() to app

grant execute on function today() to auditor

grant execute on function today() to backup

grant execute on function today() to gatekeeper

grant execute on function track_submission(bytea,text[]) to app

grant execute on function try_to_delete(text[],uuid[]) to worker

grant execute on function use_mail_link(bytea,timestamp with time zone) to app

grant execute on function verify_paper(text) to app

grant execute on function viewer_of_session(bytea,timestamp with time zone,interval) to app

grant execute on function webhook_deliveries(uuid[],integer) to app

grant execute on function withdraw_cadre_entries(uuid,date,uuid[]) to app

grant usage on schema public to app

grant usage on schema public to auditor

grant usage on schema public to backup

grant usage on schema public to gatekeeper

grant usage on schema public to worker

grant select (created_at, disabled_at, id, locale, person_id, username) on table account to app

grant select on table account to backup

grant select, update (locale) on table account to gatekeeper

grant insert, select, update (news) on table asking to app

grant select on table asking to auditor

grant select on table asking to backup

grant update (live, settled) on table asking to worker

grant insert, select on table attachment to app

grant select on table attachment to auditor

grant select on table attachment to backup

grant insert, select, update (answers, cast_at, choice, remark) on table ballot to app

grant select on table ballot to backup

grant delete on table bulk_job to worker

grant insert, select, update (begun_at, ended_at, held_until, key, payload, state) on table bulk_job to app

grant select on table bulk_job to backup

grant insert, select, update (answer, done_at, outcome) on table bulk_row to app

grant select on table bulk_row to backup

grant insert, select, update (refused_reason, verified_at, verified_by) on table cadre_entry to app

grant select on table cadre_entry to auditor

grant select on table cadre_entry to backup

grant select, update (withdrawn_on) on table cadre_entry to gatekeeper

grant insert, select, update (confirmed_at, confirmed_by) on table cadre_evidence to app

grant select on table cadre_evidence to auditor

grant select on table cadre_evidence to backup

grant select on table cadre_evidence to gatekeeper

grant insert, select on table cadre_reading to app

grant select on table cadre_reading to auditor

grant select on table cadre_reading to backup

grant insert, select on table calendar to app

grant select on table calendar to auditor

grant select on table calendar to backup

grant select on table calendar to gatekeeper

grant insert, select on table certificate to app

grant select on table certificate to auditor

grant select on table certificate to backup

grant select on table certificate to gatekeeper

grant select on table certificate to worker

grant insert, select on table certificate_withdrawal to app

grant select on table certificate_withdrawal to auditor

grant select on table certificate_withdrawal to backup

grant select on table certificate_withdrawal to gatekeeper

grant select on table certificate_withdrawal to worker

grant insert on table checkpoint to worker

grant select on table checkpoint to app

grant select on table checkpoint to auditor

grant select on table checkpoint to backup

grant insert, select on table comment to app

grant select on table comment to auditor

grant select on table comment to backup

grant select on table comment to gatekeeper

grant select on table configuration to app

grant select on table configuration to backup

grant select, update on table configuration to gatekeeper

grant update (settled) on table configuration to worker

grant delete, insert, select on table deadline to app

grant select on table deadline to auditor

grant select on table deadline to backup

grant select on table deadline to gatekeeper

grant update on table deadline to worker

grant insert, select, update (closed_at, counts, meeting, receipts, status, superseded, tally) on table decision_round to app

grant select on table decision_round to auditor

grant select on table decision_round to backup

grant select on table decision_round to gatekeeper

grant insert, select, update (ended_at, ended_by, ended_reason) on table delegation to app

grant select on table delegation to auditor

grant select on table delegation to backup

grant select on table delegation to gatekeeper

grant delete, insert, select, update on table delivery to worker

grant select (attempts, channel, created_at, id, key, last_error, next_at, organisation_id, settled_at, status, target), update (attempts, next_at, settled_at, status) on table delivery to app

grant select on table delivery to backup

grant select on table delivery to gatekeeper

grant insert, select, update (incoming_number, incoming_year, read_at, read_by, received_at, received_by) on table dispatch to app

grant select on table dispatch to auditor

grant select on table dispatch to backup

grant select on table dispatch to worker

grant insert, select on table dispatch_reminder to app

grant select on table dispatch_reminder to auditor

grant select on table dispatch_reminder to backup

grant select on table dispatch_reminder to worker

grant insert, select, update on table document to app

grant select on table document to auditor

grant select on table document to backup

grant select on table document to gatekeeper

grant insert, select on table document_content to app

grant select on table document_content to auditor

grant select on table document_content to backup

grant select on table document_content to gatekeeper

grant delete, insert, select, update (number, text) on table document_facet to app

grant select on table document_facet to auditor

grant select on table document_facet to backup

grant select on table document_facet to gatekeeper

grant insert, select, update (news, spent) on table document_link to app

grant select on table document_link to auditor

grant select on table document_link to backup

grant select on table document_link to gatekeeper

grant update (news, next_at, told, tries) on table document_link to worker

grant delete, insert, select, update (level) on table document_reader to app

grant select on table document_reader to auditor

grant select on table document_reader to backup

grant select on table document_reader to gatekeeper

grant insert, select on table duty_reminder to app

grant select on table duty_reminder to auditor

grant select on table duty_reminder to backup

grant insert, select on table duty_request to app

grant insert, select on table duty_request to worker

grant insert, select, update (settled_at) on table duty_request to gatekeeper

grant select on table duty_request to auditor

grant select on table duty_request to backup

grant insert, select on table event to app

grant select on table event to auditor

grant select on table event to backup

grant select on table event to gatekeeper

grant insert, select on table file to app

grant select on table file to auditor

grant select on table file to backup

grant insert, select on table flow_setting to app

grant select on table flow_setting to auditor

grant select on table flow_setting to backup

grant select on table flow_setting to gatekeeper

grant insert, select, update (answer) on table idempotency to app

grant select on table idempotency to backup

grant insert, select, update (committed_at, committed_by, state, tries, undo_asked_at, undone_by) on table import to app

grant select on table import to auditor

grant select on table import to backup

grant select, update (done_at, state, tries, undone_at) on table import to worker

grant insert, select, update (chosen) on table import_row to app

grant select on table import_row to auditor

grant select on table import_row to backup

grant select, update (changes, faults, outcome, reason, verdict, written) on table import_row to worker

grant delete on table incident_decision to worker

grant insert, select on table incident_decision to app

grant select on table incident_decision to backup

grant insert, select on table indicator_setting to app

grant select on table indicator_setting to auditor

grant select on table indicator_setting to backup

grant insert on table log_leaf to worker

grant select on table log_leaf to app

grant select on table log_leaf to auditor

grant select on table log_leaf to backup

grant insert on table log_node to worker

grant select on table log_node to app

grant select on table log_node to auditor

grant select on table log_node to backup

grant delete, select on table log_pending to worker

grant insert on table log_pending to gatekeeper

grant select on table log_pending to backup

grant delete, insert, select (expires_at) on table mail_link to worker

grant select on table mail_link to backup

grant select, update (used_at) on table mail_link to gatekeeper

grant insert, select, update on table mail_preference to app

grant select on table mail_preference to backup

grant select on table mail_preference to worker

grant select on table migration to app

grant select on table migration to backup

grant delete, insert, select on table notification to worker

grant select (at, code, document_id, id, obligation_id, params, person_id, read_at), update (read_at) on table notification to app

grant select on table notification to backup

grant delete, insert, update (day_from, decision_id, due_on, ended_by, lapsed_at, moved_to, standing) on table obligation to worker

grant insert, select on table obligation to app

grant insert, select on table obligation to gatekeeper

grant select on table obligation to auditor

grant select on table obligation to backup

grant insert, update (ended_at) on table obligation_ground to worker

grant select on table obligation_ground to app

grant select on table obligation_ground to auditor

grant select on table obligation_ground to backup

grant delete, insert, update (decision, period, standing_committee) on table office_holding to worker

grant select on table office_holding to app

grant select on table office_holding to auditor

grant select on table office_holding to backup

grant select on table office_holding to gatekeeper

grant delete, insert, update (dissolved_on, phone) on table organisation to worker

grant select on table organisation to auditor

grant select on table organisation to backup

grant select on table organisation to gatekeeper

grant select, update (office_symbol) on table organisation to app

grant insert, select, update (cancelled_at, cancelled_by, cancelled_reason, status) on table organisation_decision to app

grant insert, update (carried_out_at, ended_at, faults, status) on table organisation_decision to worker

grant select on table organisation_decision to auditor

grant select on table organisation_decision to backup

grant select on table organisation_decision to gatekeeper

grant delete, insert, update (period) on table organisation_description to worker

grant select on table organisation_description to app

grant select on table organisation_description to auditor

grant select on table organisation_description to backup

grant select on table organisation_description to gatekeeper

grant insert on table organisation_event to worker

grant insert, select on table organisation_event to app

grant select on table organisation_event to auditor

grant select on table organisation_event to backup

grant select on table organisation_event to gatekeeper

grant insert, update (done_at, outcome, reason, tries) on table organisation_hand_over to worker

grant select on table organisation_hand_over to app

grant select on table organisation_hand_over to auditor

grant select on table organisation_hand_over to backup

grant select on table organisation_hand_over to gatekeeper

grant insert on table organisation_inheritance to worker

grant select on table organisation_inheritance to app

grant select on table organisation_inheritance to auditor

grant select on table organisation_inheritance to backup

grant select on table organisation_inheritance to gatekeeper

grant delete, insert, update on table organisation_lineage to worker

grant select on table organisation_lineage to app

grant select on table organisation_lineage to auditor

grant select on table organisation_lineage to backup

grant select on table organisation_lineage to gatekeeper

grant insert on table organisation_party to worker

grant insert, select on table organisation_party to app

grant select on table organisation_party to auditor

grant select on table organisation_party to backup

grant select on table organisation_party to gatekeeper

grant insert on table organisation_succession to worker

grant select on table organisation_succession to app

grant select on table organisation_succession to auditor

grant select on table organisation_succession to backup

grant select on table organisation_succession to gatekeeper

grant delete, select, update on table outbox to worker

grant insert on table outbox to app

grant insert, select on table outbox to gatekeeper

grant select on table outbox to backup

grant delete, insert, update (code, email, full_name, phone) on table person to worker

grant select on table person to app

grant select on table person to auditor

grant select on table person to backup

grant select on table person to gatekeeper

grant insert, select on table refusal to app

grant select on table refusal to auditor

grant select on table refusal to backup

grant insert, select, update (last, last_date) on table register to app

grant select on table register to auditor

grant select on table register to backup

grant select on table register to gatekeeper

grant update (closed_on) on table register to worker

grant insert, select on table register_entry to app

grant select on table register_entry to auditor

grant select on table register_entry to backup

grant insert, select on table return to app

grant select on table return to auditor

grant select on table return to backup

grant select on table return to gatekeeper

grant insert, select, update (answered_at, answered_by) on table return_note to app

grant select on table return_note to auditor

grant select on table return_note to backup

grant insert, select, update (content_hash, saved_at, saved_by, substance_hash, title) on table revision to app

grant select on table revision to auditor

grant select on table revision to backup

grant insert, select, update (voted) on table round_member to app

grant select on table round_member to auditor

grant select on table round_member to backup

grant select, update (voted) on table round_member to gatekeeper

grant delete, insert, select, update on table secret_tally to gatekeeper

grant select on table secret_tally to backup

grant select on table seeding to backup

grant insert, select, update on table sender to gatekeeper

grant select on table sender to backup

grant insert, select, update on table sender_act to gatekeeper

grant select on table sender_act to backup

grant select, update (done_at, refused, words) on table sender_act to worker

grant delete, insert, select, update (seen_at) on table session to gatekeeper

grant select (account_id, created_at, expires_at, id, seen_at, user_agent) on table session to app

grant select on table session to backup

grant delete, insert, select, update on table sign_in_limit to app

grant select on table sign_in_limit to backup

grant insert, select, update on table submission to gatekeeper

grant select on table submission to backup

grant select, update (content, document_id, refused) on table submission to worker

grant insert, select, update (ended_by, period) on table task_assignment to app

grant select on table task_assignment to auditor

grant select on table task_assignment to backup

grant select on table term to app

grant select on table term to auditor

grant select on table term to backup

grant insert, select (active, created_at, created_by, id, kinds, organisation_id, removed_at, secret_since, url), update (active, kinds, removed_at, removed_by, secret, secret_since, url) on table webhook to app

grant select on table webhook to backup

grant select on table webhook to gatekeeper

grant select on table webhook to worker

grant delete, insert, select, update on table work_item to app

grant select on table work_item to backup

grant select on table work_item to gatekeeper

grant insert, select on table yardstick_setting to app

grant select on table yardstick_setting to auditor

grant select on table yardstick_setting to backup
