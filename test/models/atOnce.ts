import type { Database } from '../../server/db/index.ts';
import {
  createDocument,
  performAction,
  saveDraft,
  type ActResult,
  type Engine,
  type SaveResult,
} from '../../server/documents/index.ts';
import type { Province } from '../../server/documents/testing/province.ts';
import { annualPlan } from '../../workflows/annual-plan/index.ts';
import { dayOf } from '../../workflows/kit/index.ts';
import { Conductor } from './conductor.ts';
import { codesOf, content, payloadOf, type Cast, type Ending } from './serial.ts';
import type { Request, Situation } from './situations.ts';

/** What came of requests sent at once, and when each began and ended, in statements. */
export interface Happened {
  outcomes: string[];
  endings: Ending[];
  spans: { began: number; ended: number }[];
}

/** The situation on the real engine and a real PostgreSQL, its requests sent at once and their statements in the given order. */
export async function atOnce(
  province: Province,
  cast: Cast,
  situation: Situation,
  requests: readonly Request[],
  order: readonly number[],
): Promise<Happened> {
  const stage = new Stage(province, cast);
  await stage.set(situation);
  const seen = await Promise.all(stage.ids.map((id) => stage.versionOf(id)));
  const blocked = async (backends: number[]) => {
    const rows = await province.sql<{ pid: number }>(
      `select pid from pg_stat_activity where wait_event_type = 'Lock' and pid = any ($1::int[])`,
      [backends],
    );
    return rows.map(({ pid }) => pid);
  };
  const conductor = new Conductor(province.db, blocked);
  const acts = requests.map(
    (request) => (db: Database) => stage.send(request, seen[request.doc ?? 0] ?? 0, db),
  );
  const played = await conductor.play(acts, order);
  const outcomes: string[] = [];
  for (const { outcome } of played) outcomes.push(await stage.told(outcome));
  const endings = await Promise.all(stage.ids.map((id) => stage.ending(id)));
  return { outcomes, endings, spans: played };
}

class Stage {
  readonly ids: string[] = [];
  readonly #province: Province;
  readonly #cast: Cast;
  #numbersBefore = 0;

  constructor(province: Province, cast: Cast) {
    this.#province = province;
    this.#cast = cast;
  }

  async set({ documents, before }: Situation): Promise<void> {
    const { engine } = this.#province;
    const [register] = await this.#province.sql<{ last: number }>(
      'select last from register where organisation_id = $1 and type_code = $2',
      [this.#cast.unitId, 'KH'],
    );
    this.#numbersBefore = register?.last ?? 0;
    for (let no = 1; no <= documents; no++) {
      const made = await createDocument(
        engine,
        { personId: this.#cast.people.chair.id },
        {
          ...{ kind: annualPlan.kind, organisationId: this.#cast.unitId, title: 'Kế hoạch năm 2026' },
          content: content('Nâng cao năng lực'),
        },
      );
      if (made.kind !== 'saved') throw new Error(JSON.stringify(made));
      this.ids.push(made.documentId);
    }
    for (const request of before) {
      const done = await this.send(request, await this.versionOf(this.#idOf(request)));
      if (done.kind !== 'performed') throw new Error(`${request.action}: ${JSON.stringify(done)}`);
    }
  }

  async send(
    { doc, key, ...request }: Request,
    expectedVersion: number,
    db = this.#province.db,
  ): Promise<ActResult | SaveResult> {
    const engine: Engine = { ...this.#province.engine, db };
    const id = this.#idOf({ doc, ...request });
    const actor = { personId: this.#cast.people[request.by].id };
    // The same key for the same request of one run, and for nothing else.
    const idempotencyKey = key && `${key} ${this.ids[0]}`;
    if (request.action === 'saveDraft') {
      const { objective } = request.payload as { objective: string };
      return saveDraft(engine, actor, { id, content: content(objective), expectedVersion, idempotencyKey });
    }
    const payload = payloadOf(this.#cast, request, dayOf(engine.clock.now().toISOString()));
    const { action } = request;
    return performAction(engine, actor, { documentId: id, action, payload, expectedVersion, idempotencyKey });
  }

  async versionOf(id: string): Promise<number> {
    const [row] = await this.#province.sql<{ version: number }>(
      'select version from document where id = $1',
      [id],
    );
    return row?.version ?? 0;
  }

  /** An outcome in the words of the serial world; a performed act is known by its place in the history. */
  async told(result: ActResult | SaveResult): Promise<string> {
    if (result.kind === 'refused') return codesOf(result.blockers);
    if (result.kind !== 'performed') return result.kind;
    const [event] = await this.#province.sql<{ seq: number }>('select seq from event where id = $1', [
      result.eventId,
    ]);
    return `performed as ${event?.seq}`;
  }

  async ending(id: string): Promise<Ending> {
    const [row] = await this.#province.sql<Ending>(endingStatement, [id]);
    if (!row) throw new Error('the document is gone');
    const roleOf = new Map(Object.entries(this.#cast.people).map(([role, person]) => [person.id, role]));
    return {
      ...row,
      number: row.number && row.number - this.#numbersBefore,
      drafter: roleOf.get(row.drafter) ?? row.drafter,
      voted: row.voted.map((one) => roleOf.get(one) ?? one).sort(),
      events: row.events.map((told) => {
        const [action, by = ''] = told.split(' by ');
        return `${action} by ${roleOf.get(by) ?? by}`;
      }),
    };
  }

  #idOf({ doc = 0 }: Request): string {
    return this.ids[doc] ?? '';
  }
}

const endingStatement = `
  select d.state, d.version, d.number, c.content->>'objective' as objective, d.drafted_by as drafter, r.status as round,
    case when r.id is null or r.status in ('abandoned', 'voided') then null
         when r.mode = 'meeting' and r.meeting is null then null
         when r.mode = 'meeting' then jsonb_build_object(
           'agree', r.meeting->'agree', 'disagree', r.meeting->'disagree', 'abstain', r.meeting->'abstain')
         when r.ballot = 'secret' then r.tally
         else (select jsonb_build_object('agree', count(*) filter (where b.choice = 'agree'),
           'disagree', count(*) filter (where b.choice = 'disagree'),
           'abstain', count(*) filter (where b.choice = 'abstain')) from ballot b where b.round_id = r.id) end as tally,
    (select coalesce(jsonb_agg(m.person_id), '[]') from round_member m where m.round_id = r.id and m.voted) as voted,
    (select jsonb_agg(e.action || ' by ' || e.actor_id order by e.seq) from event e where e.document_id = d.id) as events
  from document d
  join document_content c on c.document_id = d.id and c.hash = d.content_hash
  left join lateral (select * from decision_round r where r.document_id = d.id order by r.no desc limit 1) r on true
  where d.id = $1`;
