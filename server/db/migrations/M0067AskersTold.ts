import { Migration } from '@mikro-orm/migrations';

/** Whoever asked units for something by a document of theirs hears that a unit has answered. */
export class M0067AskersTold extends Migration {
  override up(): void {
    this.addSql(`
      alter table notification drop constraint notification_code_check;
      alter table notification add constraint notification_code_check check (code in ('work', 'returned', 'moved', 'reminder',
        'escalation', 'dispatched', 'unread', 'chased', 'remarked', 'answered'));

      -- Told are those for whom the document that asked waits; what it asks for no longer is no news.
      create function tell_asker(answer uuid) returns void
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
      end $$;
      revoke execute on function tell_asker(uuid) from public;
      grant execute on function tell_asker(uuid) to app, worker;
      grant select on work_item, document, obligation, duty_request to gatekeeper;
      grant insert on outbox to gatekeeper;
      grant create on schema public to gatekeeper;
      alter function tell_asker(uuid) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
