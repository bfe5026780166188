import { Migration } from '@mikro-orm/migrations';

const NOBODY = `'00000000-0000-0000-0000-000000000000'`;
const DEFINER = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * What people without accounts send, and who they are. The server's role reaches none of these tables: it sends, tracks
 * by the hash of a code and learns who somebody is through functions alone, the last only behind an act in the document's history.
 */
export class M0040Intake extends Migration {
  override up(): void {
    this.tables();
    this.unions();
    this.sending();
    this.tracking();
    this.senders();
    this.hand();
  }

  private tables(): void {
    this.addSql(`
      create table submission (
        id uuid primary key,
        kind text not null,
        organisation_id uuid not null references organisation,
        -- SHA-256 of the tracking code, which stands nowhere.
        code_hash bytea not null unique,
        -- What was written, until the engine has made a document of it.
        content jsonb check (content::text is nfc normalized),
        -- What the history holds in the sender's place.
        commitment text,
        sent_at timestamptz not null,
        document_id uuid unique references document,
        refused jsonb,
        check (num_nonnulls(content, document_id, refused) = 1)
      );
      create index submission_waiting on submission (sent_at) where content is not null;

      create table sender (
        submission_id uuid primary key references submission,
        name text check (name is nfc normalized),
        phone text check (phone is nfc normalized),
        email text check (email is nfc normalized),
        -- Without it the commitment cannot be guessed from names and numbers.
        salt bytea,
        erased_at timestamptz,
        check (erased_at is null or num_nonnulls(name, phone, email, salt) = 0)
      );

      create table sender_act (
        id uuid primary key,
        submission_id uuid not null references submission,
        what text not null check (what in ('message', 'confirm', 'reopen', 'erase')),
        -- Until it is done; then it stands in the document.
        words text check (words is nfc normalized),
        at timestamptz not null,
        done_at timestamptz,
        refused jsonb
      );
      create index on sender_act (submission_id, at);
      create index sender_act_waiting on sender_act (at) where done_at is null;
    `);
    for (const table of ['submission', 'sender', 'sender_act']) {
      this.addSql(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy keep on ${table} to gatekeeper using (true) with check (true);
        create policy back_up on ${table} for select to backup using (true);
        grant select on ${table} to backup;
        grant select, insert, update on ${table} to gatekeeper;
      `);
    }
    this.addSql(`
      create policy work on submission to worker using (true) with check (true);
      create policy work on sender_act to worker using (true) with check (true);
      grant select, update (document_id, content, refused) on submission to worker;
      grant select, update (done_at, words, refused) on sender_act to worker;
      grant select on event, comment, document_content, organisation, organisation_description to gatekeeper;
    `);
  }

  /** Anybody may know which unions stand: their names are on the door. */
  private unions(): void {
    this.addSql(`
      create function open_unions(patterns text[], most integer)
        returns table (code text, name text, parent text)
        language sql stable ${DEFINER} as $$
          select o.code, d.name, (current_description(d.parent_id, today())).name
            from organisation o cross join lateral current_description(o.id, today()) d
            where (o.dissolved_on is null or o.dissolved_on > today())
              and not exists (select from unnest(patterns) pattern where fold(d.name) not like fold(pattern))
            order by d.name collate vietnamese, o.id limit most
        $$;

      create function open_union(wanted text)
        returns table (id uuid, code text, name text, parent text)
        language sql stable rows 1 ${DEFINER} as $$
          select o.id, o.code, d.name, (current_description(d.parent_id, today())).name
            from organisation o cross join lateral current_description(o.id, today()) d
            where o.code = wanted and (o.dissolved_on is null or o.dissolved_on > today())
        $$;
    `);
  }

  private sending(): void {
    this.addSql(`
      -- False where this very form was sent before.
      create function send_submission(form uuid, kind text, organisation uuid, code bytea, content jsonb, commitment text,
          name text, phone text, email text, salt bytea)
        returns boolean
        language plpgsql ${DEFINER} as $$
      begin
        insert into submission (id, kind, organisation_id, code_hash, content, commitment, sent_at)
          values (form, kind, organisation, code, content, commitment, acting_moment()) on conflict (id) do nothing;
        if not found then return false; end if;
        if commitment is not null then
          insert into sender (submission_id, name, phone, email, salt) values (form, name, phone, email, salt);
        end if;
        return true;
      end $$;

      -- False where so much was said already that this must be no person.
      create function add_sender_act(code bytea, act uuid, what text, words text, most integer)
        returns boolean
        language plpgsql ${DEFINER} as $$
      declare
        its uuid := (select s.id from submission s where s.code_hash = code for update);
      begin
        if its is null or (select count(*) from sender_act a where a.submission_id = its) >= most then return false; end if;
        insert into sender_act (id, submission_id, what, words, at) values (act, its, what, words, acting_moment())
          on conflict (id) do nothing;
        return true;
      end $$;
    `);
  }

  private tracking(): void {
    this.addSql(`
      -- How it stands with what was sent under a code; of its history only the acts that are named.
      create function track_submission(code bytea, acts text[])
        returns table (kind text, unit text, sent_at timestamptz, refused boolean, named boolean, erased boolean,
          flow_version integer, state text, context jsonb, content jsonb, due_at timestamptz, told jsonb, said jsonb)
        language sql stable rows 1 ${DEFINER} as $$
          select s.kind, (current_description(s.organisation_id, today())).name, s.sent_at, s.refused is not null,
            s.commitment is not null, exists (select from sender p where p.submission_id = s.id and p.erased_at is not null),
            d.flow_version, d.state, d.context, coalesce(c.content, s.content), d.due_at,
            (select coalesce(jsonb_agg(jsonb_build_object('action', e.action, 'at', e.at, 'reason', e.reason, 'changes', e.changes)
                order by e.seq), '[]') from event e where e.document_id = d.id and e.action = any (acts)),
            (select coalesce(jsonb_agg(jsonb_build_object('words', w.words, 'at', w.at) order by w.at), '[]') from (
               select m.text as words, m.at from comment m where m.document_id = d.id and m.author_id = ${NOBODY}
               union all
               select a.words, a.at from sender_act a
                 where a.submission_id = s.id and a.done_at is null and a.words is not null) w)
          from submission s
          left join document d on d.id = s.document_id
          left join document_content c on c.document_id = d.id and c.hash = d.content_hash
          where s.code_hash = code
        $$;
    `);
  }

  private senders(): void {
    this.addSql(`
      -- Whether somebody said who they are: for every reader. Who it is says the next one.
      create function sender_states(documents uuid[])
        returns table (document_id uuid, named boolean, erased boolean)
        language sql stable ${DEFINER} as $$
          select s.document_id, s.commitment is not null, p.erased_at is not null
            from submission s left join sender p on p.submission_id = s.id
            where s.document_id = any (documents) and may_read(s.document_id, reach())
        $$;

      -- For whoever works on the document and has said why in its history a moment ago.
      create function read_sender(document uuid, action text)
        returns table (name text, phone text, email text)
        language sql stable rows 1 ${DEFINER} as $$
          select p.name, p.phone, p.email
            from submission s join sender p on p.submission_id = s.id
            where s.document_id = document and p.erased_at is null
              and exists (select from document_reader r
                where r.document_id = document and r.reader = any (reach()) and r.level = 'work')
              and exists (select from event e where e.document_id = document and e.action = read_sender.action
                and e.actor_id = acting_person() and e.at > acting_moment() - interval '15 minutes')
        $$;

      create function erase_sender(document uuid) returns void
        language sql ${DEFINER} as $$
          update sender p set name = null, phone = null, email = null, salt = null, erased_at = acting_moment()
            from submission s where s.id = p.submission_id and s.document_id = document and p.erased_at is null
              and (acts_as_engine() or exists (select from document_reader r
                where r.document_id = document and r.reader = any (reach()) and r.level = 'work'))
        $$;

      -- Whose time has come to be forgotten.
      create function senders_until(ended timestamptz, most integer) returns setof uuid
        language sql stable ${DEFINER} as $$
          select s.document_id from submission s join sender p on p.submission_id = s.id
            join document d on d.id = s.document_id
            where p.erased_at is null and d.closed_at < ended and acts_as_engine() limit most
        $$;
    `);
  }

  private hand(): void {
    const functions = [
      'open_unions(text[], integer)',
      'open_union(text)',
      'send_submission(uuid, text, uuid, bytea, jsonb, text, text, text, text, bytea)',
      'add_sender_act(bytea, uuid, text, text, integer)',
      'track_submission(bytea, text[])',
      'sender_states(uuid[])',
      'read_sender(uuid, text)',
      'erase_sender(uuid)',
      'senders_until(timestamptz, integer)',
    ];
    this.addSql(`
      grant execute on function ${functions.join(', ')} to app;
      grant create on schema public to gatekeeper;
      ${functions.map((one) => `alter function ${one} owner to gatekeeper;`).join('\n')}
      revoke create on schema public from gatekeeper;
    `);
  }
}
