import { Migration } from '@mikro-orm/migrations';

// Evaluated once a statement, not once a row.
const REACH = '(select reach())::text[]';
const OWN = '(select own_organisations())::uuid[]';
const UPWARDS = '(select organisations_upwards())::uuid[]';
const PERSON = '(select acting_person())';

// Columns are always named with their table: inside `exists` a bare one would be the inner table's own. `offset 0` keeps
// it a look-up by row: the planner, who cannot know how far a person reaches, would else gather all a person reads.
const seesDocument = (document: string) => `exists (
  select from document_reader r where r.document_id = ${document} and r.reader = any (${REACH}) offset 0)`;
const writesDocument = (document: string) => `may_write(${document}, ${REACH})`;

/** The own organisations, those above them, and those that stand (`ever`: or stood) below them. */
const onPath = (organisation: string, ever = false) => `(${organisation} = any (${UPWARDS}) or exists (
  select from organisation_lineage l where l.organisation_id = ${organisation} and l.ancestor_id = any (${OWN})
  ${ever ? '' : 'and l.period @> (select today())'}))`;

/** Tables that are parts of a document: whoever sees it sees them. */
const PARTS = [
  'document_content',
  'revision',
  'event',
  'return',
  'return_note',
  'register_entry',
  'comment',
  'attachment',
  'decision_round',
  'round_member',
  'ballot',
];

/** Whose rows are written under somebody's name: nobody writes under another's. */
const AUTHOR: Record<string, string> = {
  event: 'actor_id',
  comment: 'author_id',
  attachment: 'attached_by',
  return: 'returned_by',
  ballot: 'person_id',
};

const GUARDED = [
  ...['organisation', 'organisation_description', 'organisation_lineage', 'person', 'term', 'office_holding'],
  ...['account', 'session', 'document', 'document_reader', ...PARTS, 'work_item', 'register'],
  ...['idempotency', 'refusal', 'outbox', 'file', 'secret_tally'],
];

/** Read by an auditor's own tools; no ballots, no accounts, nothing that is still a secret. */
const AUDITED = [
  ...['organisation', 'organisation_description', 'organisation_lineage', 'person', 'term', 'office_holding'],
  ...['document', 'document_content', 'document_reader', 'revision', 'event', 'return', 'return_note'],
  ...[
    'register',
    'register_entry',
    'refusal',
    'comment',
    'attachment',
    'file',
    'decision_round',
    'round_member',
  ],
];

/** Row-level security on everything that belongs to an organisation, and exactly the grants the server needs. */
export class M0007RowSecurity extends Migration {
  override up(): void {
    for (const table of GUARDED) this.guard(table);
    for (const table of AUDITED) {
      this.addSql(
        `grant select on ${table} to auditor; create policy audit on ${table} for select to auditor using (true);`,
      );
    }
    this.organisations();
    this.identity();
    this.documents();
    this.parts();
    this.addSql(`
      grant select on all tables in schema public to backup;
      grant select on all sequences in schema public to backup;
    `);
  }

  /** Closed to all, the owner included; open to the functions of `gatekeeper` (and so to the owner) and to backups. */
  private guard(table: string): void {
    this.addSql(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy keep on ${table} to gatekeeper using (true) with check (true);
      create policy back_up on ${table} for select to backup using (true);
    `);
  }

  private organisations(): void {
    this.addSql(`
      grant select on migration, organisation, organisation_description, organisation_lineage, person, term,
        office_holding to app;
      create policy read on organisation for select to app using (${onPath('organisation.id', true)});
      create policy read on organisation_description for select to app using (${onPath('organisation_description.organisation_id', true)});
      create policy read on organisation_lineage for select to app
        using (organisation_id = any (${UPWARDS}) or ancestor_id = any (${OWN}));
      create policy read on term for select to app using (${onPath('term.organisation_id')});
      create policy read on office_holding for select to app
        using (person_id = ${PERSON} or ${onPath('office_holding.organisation_id')});
      create policy read on person for select to app
        using (id = ${PERSON} or exists (select from office_holding h where h.person_id = person.id));
    `);
  }

  private identity(): void {
    this.addSql(`
      grant select (id, person_id, username, locale, disabled_at, created_at) on account to app;
      create policy read on account for select to app using (person_id = ${PERSON});
      grant select (id, account_id, created_at, seen_at, expires_at, user_agent) on session to app;
      create policy read on session for select to app
        using (exists (select from account a where a.id = session.account_id));
      grant select, insert, update, delete on sign_in_limit to app;
    `);
  }

  private documents(): void {
    const isNewOfMine = `version = 1 and created_by = ${PERSON} and organisation_id::text = any (${REACH})`;
    this.addSql(`
      grant select, insert, update on document to app;
      -- Its creator sees a document before its readers are written.
      create policy read on document for select to app using ((${isNewOfMine}) or ${seesDocument('document.id')});
      create policy add on document for insert to app with check (${isNewOfMine});
      -- Locking asks for no more than seeing, so that whoever may only look is refused and not told "no such document".
      create policy change on document for update to app
        using ((${isNewOfMine}) or ${seesDocument('document.id')}) with check (${writesDocument('document.id')});

      grant select, insert, update (level), delete on document_reader to app;
      create policy read on document_reader for select to app
        using (reader = any (${REACH}) or may_read(document_id, ${REACH}));
      create policy add on document_reader for insert to app with check (${writesDocument('document_reader.document_id')});
      create policy change on document_reader for update to app using (${writesDocument('document_reader.document_id')});
      create policy remove on document_reader for delete to app using (${writesDocument('document_reader.document_id')});

      grant select, insert, update, delete on work_item to app;
      create policy read on work_item for select to app
        using (recipient = any (${REACH}) or ${seesDocument('work_item.document_id')});
      create policy add on work_item for insert to app with check (${writesDocument('work_item.document_id')});
      create policy change on work_item for update to app using (${writesDocument('work_item.document_id')});
      create policy remove on work_item for delete to app using (${writesDocument('work_item.document_id')});

      grant select, insert, update (last, last_date) on register to app;
      create policy read on register for select to app using (organisation_id::text = any (${REACH}));
      create policy add on register for insert to app with check (organisation_id::text = any (${REACH}));
      create policy change on register for update to app using (organisation_id::text = any (${REACH}));

      grant select, insert, update (answer) on idempotency to app;
      create policy own on idempotency to app using (actor_id = ${PERSON});

      grant select, insert on refusal to app;
      create policy read on refusal for select to app using (actor_id = ${PERSON} or exists (
        select from document_reader r where r.document_id = refusal.document_id and r.level = 'audit'
          and r.reader = any (${REACH})));
      create policy add on refusal for insert to app
        with check (actor_id = ${PERSON} and (document_id is null or ${seesDocument('refusal.document_id')}));

      -- Delivered by others than who writes it.
      grant insert on outbox to app;
      create policy add on outbox for insert to app with check (${writesDocument('outbox.document_id')});

      grant select, insert on file to app;
      create policy read on file for select to app
        using (uploaded_by = ${PERSON} or exists (select from attachment a where a.file_id = file.id));
      create policy add on file for insert to app with check (uploaded_by = ${PERSON});
    `);
  }

  private parts(): void {
    for (const table of PARTS) {
      const author = AUTHOR[table] ? `and ${AUTHOR[table]} = ${PERSON}` : '';
      const register = table === 'register_entry' ? `and organisation_id::text = any (${REACH})` : '';
      this.addSql(`
        grant select, insert on ${table} to app;
        create policy read on ${table} for select to app using (${seesDocument(`${table}.document_id`)});
        create policy add on ${table} for insert to app
          with check (${writesDocument(`${table}.document_id`)} ${author} ${register});
      `);
    }
    this.addSql(`
      grant update (title, content_hash, substance_hash, saved_by, saved_at) on revision to app;
      grant update (answered_by, answered_at) on return_note to app;
      grant update (status, closed_at, meeting, superseded, tally) on decision_round to app;
      grant update (voted) on round_member to app;
      grant update (choice, remark, cast_at) on ballot to app;
    `);
    for (const table of ['revision', 'return_note', 'decision_round', 'round_member', 'ballot']) {
      const own = table === 'ballot' ? `and person_id = ${PERSON}` : '';
      this.addSql(
        `create policy change on ${table} for update to app using (${writesDocument(`${table}.document_id`)} ${own});`,
      );
    }
  }
}
