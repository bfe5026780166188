import {
  dayOf,
  versionOf,
  type Flow,
  type LinkedFacts,
  type Question,
} from '../../../workflows/kit/index.ts';
import { MOVE } from '../../audit/index.ts';
import type { Reading } from '../../db/index.ts';
import type { History } from '../replay/readHistory.ts';
import { Cast } from './cast.ts';
import { payloadOf, Urn } from './payload.ts';
import type { Retelling, Step } from './retelling.ts';

type Event = History['events'][number]['columns'];

/** Gathers what the history leaves unsaid: contents, who held which office on each day, what other documents were named. */
export async function readRetelling(
  reading: Reading,
  newest: Flow,
  { document, events }: History,
  name: string,
): Promise<Retelling> {
  const told = events.map(({ columns }) => ({ ...columns, at: new Date(columns.at).toISOString() }));
  const first = told[0];
  const cast = await Cast.read(reading, document.organisationId, told);
  const contents = await contentsOf(reading, document.id);
  const urn = new Urn(told, await askedOf(reading, document.id));
  let flow = versionOf(newest, numberOf(first, 'flowVersion') ?? 1) ?? newest;
  const begunUnder = flow.version;
  const steps: Step[] = [];
  for (const event of told.slice(1)) {
    const does = await deed(event);
    if (does) steps.push({ ...cast.at(event), seq: event.seq, at: event.at, does });
  }
  return {
    ...{ kind: document.kind, flowVersion: begunUnder, name },
    ...(await placeOf(reading, document, told)),
    content: contents.get(first?.contentHash ?? '') ?? null,
    made: { ...cast.at(first!), seq: 1, at: first?.at ?? '', does: { what: 'makes' } },
    steps,
  };

  async function deed(event: Event): Promise<Step['does'] | null> {
    if (event.action === 'saveDraft')
      return { what: 'saves', content: contents.get(event.contentHash) ?? null };
    if (event.action === MOVE) {
      const toVersion = numberOf(event, 'toVersion') ?? newest.version;
      flow = versionOf(newest, toVersion) ?? newest;
      return { what: 'moves', toVersion };
    }
    // Files and comments leave the flow alone.
    const rule = Object.hasOwn(flow.actions, event.action) ? flow.actions[event.action] : undefined;
    if (!rule) return null;
    const payload = { ...payloadOf(rule, event), ...urn.ballotOf(event) };
    const linked = await linkedOf(reading, payload);
    return { what: 'acts', action: event.action, payload, to: event.to, linked };
  }
}

/** What each round asked of several questions, by its id. */
async function askedOf(reading: Reading, documentId: string): Promise<Map<string, Question[]>> {
  const rows = await reading.query<{ id: string; questions: Question[] }>(
    'select id, questions from decision_round where document_id = $1::uuid and questions is not null',
    [documentId],
  );
  return new Map(rows.map(({ id, questions }) => [id, questions]));
}

async function contentsOf(reading: Reading, documentId: string): Promise<Map<string, unknown>> {
  const rows = await reading.query<{ hash: string; content: unknown }>(
    'select hash, content from document_content where document_id = $1::uuid',
    [documentId],
  );
  return new Map(rows.map(({ hash, content }) => [hash, content]));
}

/** Whose it was when it began: what was handed over since then names where it went, the issuer of the first act where it came from. */
async function placeOf(
  reading: Reading,
  { organisationId }: History['document'],
  [first]: readonly Event[],
): Promise<Pick<Retelling, 'organisationId' | 'upperOrganisationId'>> {
  const began = first?.office?.organisationId ?? organisationId;
  const [described] = await reading.query<{ parentId: string | null }>(
    'select parent_id as "parentId" from current_description($1::uuid, $2::date)',
    [began, dayOf(first?.at ?? '')],
  );
  return { organisationId: began, upperOrganisationId: described?.parentId ?? null };
}

async function linkedOf(reading: Reading, payload: object): Promise<LinkedFacts | null> {
  const id: unknown = Reflect.get(payload, 'byDocumentId');
  if (typeof id !== 'string') return null;
  const [row] = await reading.query<LinkedFacts>(
    `select id, kind, organisation_id as "organisationId", issued_on as "issuedOn" from document where id = $1::uuid`,
    [id],
  );
  // What it has become since then is another story.
  return row ? { ...row, state: 'inForce' } : null;
}

function numberOf(event: Event | undefined, name: string): number | undefined {
  const value = (event?.changes as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'number' ? value : undefined;
}
