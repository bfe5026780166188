import { Migration } from '@mikro-orm/migrations';

/** Collective decisions: rounds with their frozen roll, open ballots, and secret ones as counters alone. */
export class M0005Decisions extends Migration {
  override up(): void {
    this.addSql(`
      create table decision_round (
        id uuid primary key,
        document_id uuid not null references document,
        no integer not null,
        status text not null check (status in ('open', 'passed', 'failed', 'lapsed', 'abandoned', 'voided')),
        mode text not null check (mode in ('online', 'meeting')),
        ballot text not null check (ballot in ('open', 'secret')),
        opened_at timestamptz not null,
        opened_by uuid not null references person,
        secretary_id uuid references person,
        closes_at timestamptz not null,
        closed_at timestamptz,
        revision integer not null,
        content_hash text not null,
        substance_hash text not null,
        rules jsonb not null,
        -- {attended: [personId], agree, disagree, abstain, heldOn, discussion, recordedAt}, and those it superseded.
        meeting jsonb,
        superseded jsonb not null default '[]',
        -- Counts at closing; kept for secret and open rounds alike.
        tally jsonb,
        unique (document_id, no),
        unique (id, document_id)
      );
      create unique index one_open_round on decision_round (document_id) where status = 'open';

      create table round_member (
        round_id uuid not null,
        -- Here and in ballots, so that rights are asked of the document at once.
        document_id uuid not null,
        person_id uuid not null references person,
        position integer not null,
        office text not null,
        voted boolean not null default false,
        primary key (round_id, person_id),
        foreign key (round_id, document_id) references decision_round (id, document_id)
      );
      create index on round_member (document_id);

      create table ballot (
        round_id uuid not null,
        document_id uuid not null,
        person_id uuid not null,
        choice text not null check (choice in ('agree', 'disagree', 'abstain')),
        remark text check (remark is nfc normalized),
        cast_at timestamptz not null,
        primary key (round_id, person_id),
        foreign key (round_id, person_id) references round_member (round_id, person_id),
        foreign key (round_id, document_id) references decision_round (id, document_id)
      );
      create index on ballot (document_id);

      create table secret_tally (
        round_id uuid primary key references decision_round,
        agree integer not null default 0,
        disagree integer not null default 0,
        abstain integer not null default 0
      );
    `);
  }
}
