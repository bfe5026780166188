import {
  chainColumns,
  faultsOfLink,
  Refold,
  storedColumns,
  type ChainRow,
  type Stored,
} from '../../audit/index.ts';
import type { Reading } from '../../db/index.ts';
import type { FlowCatalog } from '../../documents/index.ts';
import { Approvals } from './approvals.ts';
import { streamed } from './ask.ts';
import type { Findings } from './findings.ts';

type DocumentRow = Stored & { id: string; lastHash: string | null };
type EventRow = ChainRow & { documentId: string };

/** Invariants 1, 2, 3 and 7, in one pass over all documents and events side by side. */
export async function checkHistories(
  reading: Reading,
  flows: FlowCatalog,
  findings: Findings,
): Promise<void> {
  const events = streamed<EventRow>(reading, 'all_events', eventsStatement);
  let next = await events.next();
  for await (const document of streamed<DocumentRow>(reading, 'all_documents', documentsStatement)) {
    const history = new History(document, flows, findings);
    for (; !next.done && next.value.documentId === document.id; next = await events.next()) {
      history.goOn(next.value);
    }
    history.end();
  }
}

/** One document's events as they come by. */
class History {
  readonly #document: DocumentRow;
  readonly #findings: Findings;
  readonly #approvals = new Approvals();
  /** Null once an event could not be followed. */
  #refold: Refold | null;
  #count = 0;
  #lastHash: string | null = null;

  constructor(document: DocumentRow, flows: FlowCatalog, findings: Findings) {
    this.#document = document;
    this.#findings = findings;
    const flow = flows.of(document.kind);
    this.#refold = flow ? new Refold(flow) : null;
    if (!flow) this.#broken(2, `no flow of kind ${document.kind} is installed`);
  }

  goOn(row: EventRow): void {
    this.#count += 1;
    this.#findings.checked(1);
    this.#findings.checked(3);
    for (const { seq, fault } of faultsOfLink(row, this.#lastHash, this.#count))
      this.#broken(3, `event ${seq}: ${fault}`);
    this.#lastHash = row.hash;
    this.#follow(row);
  }

  end(): void {
    const { version, lastHash } = this.#document;
    if (this.#count !== version) this.#broken(1, `stands at version ${version} with ${this.#count} events`);
    if (lastHash !== this.#lastHash) this.#broken(3, 'does not name its last event');
    this.#findings.checked(2);
    for (const fault of this.#refold?.differences(this.#document) ?? []) this.#broken(2, fault);
  }

  #follow({ columns }: EventRow): void {
    if (!this.#refold) return;
    const at = new Date(columns.at).toISOString();
    const changes = columns.changes as Record<string, unknown> | null;
    const taken = this.#refold.step({ ...columns, at, changes });
    if ('fault' in taken) {
      this.#broken(2, taken.fault);
      this.#refold = null;
      return;
    }
    const approval = this.#approvals.see({ ...columns, changes }, taken.effects);
    if (approval) this.#findings.checked(7);
    if (approval?.fault) this.#broken(7, `event ${columns.seq}: ${approval.fault}`);
  }

  #broken(no: number, fault: string): void {
    this.#findings.broken(no, `document ${this.#document.id}`, fault);
  }
}

const documentsStatement = `
  select d.id, ${storedColumns}, d.last_event_hash as "lastHash" from document d order by d.id`;

const eventsStatement = `
  select e.document_id as "documentId", ${chainColumns} from event e order by e.document_id, e.seq`;
