import DataLoader from 'dataloader';
import type { EntityManager } from '@mikro-orm/postgresql';
import * as db from '../../db/index.ts';
import { firingsOf, type FiringRow } from '../../deadlines/index.ts';
import {
  availableActions,
  documentsByIds,
  editBlockers,
  eventsByIds,
  warningsOf,
  type ActorAvailable,
  type Engine,
  type EventRow,
  type WarningRow,
} from '../../documents/index.ts';
import { dispatchCounts, sentToMe, type DispatchCounts, type DispatchRow } from '../../dispatch/index.ts';
import { importCounts, importsByIds, type ImportCounts, type ImportRow } from '../../imports/index.ts';
import { logIndexes } from '../../auditLog/index.ts';
import { entriesByIds, type CadreEntryRow } from '../../cadres/index.ts';
import { delegationsByIds, type DelegationRow } from '../../delegations/index.ts';
import { decisionsByIds, type DecisionRow } from '../../reorganisations/index.ts';
import { roundsOf, type RoundDetails } from '../../decisions/index.ts';
import {
  officeHoldersOf,
  officesOf,
  organisationsByIds,
  personsByIds,
  type ActingOfficeRow,
  type OfficeHolderRow,
  type OrganisationRow,
  type PersonRow,
} from '../../organisations/index.ts';
import { sendersOf, type SenderRow } from '../../intake/index.ts';
import { linksOf, openingsOf, type LinkRow, type OpeningRow } from '../../links/index.ts';
import { webhookDeliveries, type WebhookDeliveryRow } from '../../outbox/index.ts';
import type { Blocker } from '../../../workflows/kit/index.ts';

type Ids = readonly string[];

/** Whose questions they are, and the snapshot to ask in. */
export interface LoaderSource {
  engine: Engine;
  me: { personId: string };
  read<T>(work: (reading: db.Reading) => Promise<T>): Promise<T>;
}

/** What the fields of one operation ask for by id, fetched together; each is asked for once. */
export class Loaders {
  readonly document: DataLoader<string, db.Document | null>;
  readonly event: DataLoader<string, EventRow | null>;
  readonly content: DataLoader<{ documentId: string; hash: string }, unknown, string>;
  readonly organisation: DataLoader<string, OrganisationRow | null>;
  readonly person: DataLoader<string, PersonRow | null>;
  readonly delegation: DataLoader<string, DelegationRow | null>;
  readonly cadreEntry: DataLoader<string, CadreEntryRow | null>;
  readonly organisationDecision: DataLoader<string, DecisionRow | null>;
  readonly import: DataLoader<string, ImportRow | null>;
  readonly importCounts: DataLoader<string, ImportCounts | null>;
  readonly offices: DataLoader<string, ActingOfficeRow[]>;
  readonly officeHolders: DataLoader<string, OfficeHolderRow[]>;
  readonly revisions: DataLoader<string, db.Revision[]>;
  readonly comments: DataLoader<string, db.Comment[]>;
  readonly returns: DataLoader<string, db.Return[]>;
  readonly returnNotes: DataLoader<string, db.ReturnNote[]>;
  readonly attachments: DataLoader<string, db.Attachment[]>;
  readonly file: DataLoader<string, db.File | null>;
  readonly workItems: DataLoader<string, db.WorkItem[]>;
  readonly rounds: DataLoader<string, RoundDetails[]>;
  readonly links: DataLoader<string, LinkRow[]>;
  readonly sender: DataLoader<string, SenderRow | null>;
  readonly openings: DataLoader<string, OpeningRow[]>;
  readonly firings: DataLoader<string, FiringRow[]>;
  readonly available: DataLoader<string, ActorAvailable[]>;
  readonly warnings: DataLoader<string, WarningRow[]>;
  readonly editBlockers: DataLoader<string, Blocker[]>;
  readonly webhookDeliveries: DataLoader<string, WebhookDeliveryRow[]>;
  readonly dispatchCounts: DataLoader<string, DispatchCounts | null>;
  readonly sentToMe: DataLoader<string, DispatchRow[]>;
  readonly logIndex: DataLoader<string, number | null>;

  constructor(source: LoaderSource) {
    const find =
      <Row>(ask: (em: EntityManager, ids: string[]) => Promise<Row[]>) =>
      (ids: Ids) =>
        source.read(async (reading) => ask(await reading.em(), [...ids]));
    const { engine } = source;
    const me = () => ({ personId: source.me.personId });

    this.document = one(
      (ids) => source.read((reading) => documentsByIds(reading, ids)),
      ({ id }) => id,
    );
    this.event = one(
      (ids) => source.read((reading) => eventsByIds(reading, ids)),
      ({ id }) => id,
    );
    this.file = one(
      find((em, id) => em.find(db.File, { id })),
      ({ id }) => id,
    );
    this.organisation = one(
      (ids) => source.read((reading) => organisationsByIds(reading, ids)),
      ({ id }) => id,
    );
    this.person = one(
      (ids) => source.read((reading) => personsByIds(reading, ids)),
      ({ id }) => id,
    );
    this.delegation = one(
      (ids) => source.read((reading) => delegationsByIds(reading, ids)),
      ({ id }) => id,
    );
    this.cadreEntry = one(
      (ids) => source.read((reading) => entriesByIds(reading, ids)),
      ({ id }) => id,
    );
    this.organisationDecision = one(
      (ids) => source.read((reading) => decisionsByIds(reading, ids)),
      ({ id }) => id,
    );
    this.import = one(
      (ids) => source.read((reading) => importsByIds(reading, ids)),
      ({ id }) => id,
    );
    this.importCounts = one(
      (ids) => source.read((reading) => importCounts(reading, ids)),
      ({ importId }) => importId,
    );
    this.content = contentLoader(source);

    this.revisions = many(
      find((em, documentId) => em.find(db.Revision, { documentId }, { orderBy: { no: 'asc' } })),
      ({ documentId }) => documentId,
    );
    this.comments = many(
      find((em, documentId) => em.find(db.Comment, { documentId }, { orderBy: { at: 'asc', id: 'asc' } })),
      ({ documentId }) => documentId,
    );
    this.returns = many(
      find((em, documentId) => em.find(db.Return, { documentId }, { orderBy: { seq: 'desc' } })),
      ({ documentId }) => documentId,
    );
    this.returnNotes = many(
      find((em, returnId) => em.find(db.ReturnNote, { returnId }, { orderBy: { position: 'asc' } })),
      ({ returnId }) => returnId,
    );
    this.attachments = many(
      find((em, documentId) =>
        em.find(db.Attachment, { documentId }, { orderBy: { attachedAt: 'asc', id: 'asc' } }),
      ),
      ({ documentId }) => documentId,
    );
    this.workItems = many(
      find((em, documentId) =>
        em.find(db.WorkItem, { documentId }, { orderBy: { since: 'asc', id: 'asc' } }),
      ),
      ({ documentId }) => documentId,
    );
    this.offices = many(
      (ids) => source.read((reading) => officesOf(reading, ids)),
      ({ personId }) => personId,
    );
    this.officeHolders = many(
      (ids) => source.read((reading) => officeHoldersOf(reading, ids)),
      ({ organisationId }) => organisationId,
    );
    this.webhookDeliveries = many(
      (ids) => source.read((reading) => webhookDeliveries(reading, ids)),
      ({ webhookId }) => webhookId,
    );
    this.dispatchCounts = fromMap<DispatchCounts | null>(
      (ids) => source.read((reading) => dispatchCounts(reading, ids)),
      null,
    );
    this.sentToMe = fromMap((ids) => source.read((reading) => sentToMe(reading, ids)), []);
    this.logIndex = fromMap((ids) => source.read((reading) => logIndexes(reading, ids)), null);
    this.firings = many(
      (ids) => source.read((reading) => firingsOf(reading, ids)),
      ({ documentId }) => documentId,
    );
    this.links = many(
      (ids) => source.read((reading) => linksOf(reading, ids)),
      ({ documentId }) => documentId,
    );
    this.sender = one(
      (ids) => source.read((reading) => sendersOf(reading, engine, ids, me())),
      ({ documentId }) => documentId,
    );
    this.openings = fromMap((ids) => source.read((reading) => openingsOf(reading, engine, ids, me())), []);
    this.rounds = fromMap((ids) => source.read((reading) => roundsOf(reading, ids)), []);
    this.available = fromMap(
      (ids) => source.read((reading) => availableActions(reading, engine, ids, me())),
      [],
    );
    this.warnings = fromMap((ids) => source.read((reading) => warningsOf(reading, engine, ids)), []);
    this.editBlockers = fromMap(
      (ids) => source.read((reading) => editBlockers(reading, engine, ids, me())),
      [],
    );
  }
}

/** At most one row an id; null for whoever does not exist, or not for this viewer. */
function one<Row>(
  find: (ids: string[]) => Promise<Row[]>,
  idOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids: Ids) => {
    const byId = new Map((await find([...ids])).map((row) => [idOf(row), row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** Any number of rows an id, in the order in which they were found. */
function many<Row>(
  find: (ids: string[]) => Promise<Row[]>,
  ownerOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids: Ids) => {
    const byOwner = Map.groupBy(await find([...ids]), ownerOf);
    return ids.map((id) => byOwner.get(id) ?? []);
  });
}

function fromMap<Value>(
  find: (ids: string[]) => Promise<Map<string, Value>>,
  none: Value,
): DataLoader<string, Value> {
  return new DataLoader(async (ids: Ids) => {
    const found = await find([...ids]);
    return ids.map((id) => found.get(id) ?? none);
  });
}

function contentLoader(source: LoaderSource): Loaders['content'] {
  const keyOf = ({ documentId, hash }: { documentId: string; hash: string }) => `${documentId} ${hash}`;
  return new DataLoader(
    async (wanted) => {
      const rows = await source.read(async (reading) => {
        const em = await reading.em();
        return em.find(db.DocumentContent, {
          $or: wanted.map(({ documentId, hash }) => ({ documentId, hash })),
        });
      });
      const byKey = new Map(rows.map((row) => [keyOf(row), row.content]));
      return wanted.map((key) => byKey.get(keyOf(key)) ?? null);
    },
    { cacheKeyFn: keyOf, maxBatchSize: 200 },
  );
}
