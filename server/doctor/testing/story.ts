import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import pg from 'pg';
import { createPreparedDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { growLog } from '../../auditLog/index.ts';
import { flow } from '../../documents/testing/flow.ts';
import { Life } from '../../documents/testing/life.ts';
import { createProvince } from '../../documents/testing/province.ts';

// The same in every process, since the database may have been prepared in another one.
const seed = createHash('sha256').update('story').digest();
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
  ...{ format: 'der', type: 'pkcs8' },
});
export const keys = { privateKey, publicKey: createPublicKey(privateKey) };

/** A clone of a small province in which much has happened, to do harm to. */
export interface Story extends TestDatabase {
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

export async function tellStory(): Promise<Story> {
  const database = await createPreparedDatabase('doctor', tell);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  // Harm is done by somebody who may do anything.
  for (const table of ['event', 'document_content', 'register_entry', 'log_leaf', 'log_node', 'checkpoint'])
    await client.query(`alter table ${table} disable trigger all`);
  // However long ago it was prepared: what waits in it has only begun to wait.
  await client.query('update outbox set created_at = now()');
  await client.query('update log_pending set since = now()');
  return {
    ...database,
    sql: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
      (await client.query<Row>(text, values)).rows,
    async end() {
      await client.end();
      await database.drop();
    },
  };
}

/** Issued, in review, returned, deciding, drafts; rounds open, secret and in a meeting; acts under keys. */
async function tell(url: string): Promise<void> {
  const database = { url, drop: () => Promise.resolve() };
  const province = await createProvince([flow], { units: 2, database, keys });
  const [unit, other] = province.units as [(typeof province.units)[0], (typeof province.units)[0]];
  const { officer, chair } = province.upper.people as { officer: string; chair: string };
  for (const message of ['Một', 'Hai']) {
    const life = await (await (await Life.begin(province, unit, { message })).agree()).approve();
    await life.did(life.chair, 'issue', {});
  }
  const secret = await (await Life.begin(province, unit)).openRound({ mode: 'online', ballot: 'secret' });
  for (const person of unit.committee) await secret.did(person, 'castBallot', { choice: 'agree' });
  await secret.did(secret.chair, 'closeRound');
  await secret.did(secret.chair, 'submit', {});
  await secret.did(officer, 'beginReview', {});
  await secret.did(chair, 'returnForRevision', { reason: 'Thiếu', notes: [] });
  const meeting = await (await Life.begin(province, other)).openRound({ mode: 'meeting' });
  await meeting.did(other.people['secretary']!, 'recordMeeting', {
    ...{ attended: other.committee.slice(0, 4), agree: 3, disagree: 1, abstain: 0 },
    heldOn: province.clock.now().toISOString().slice(0, 10),
  });
  await meeting.did(meeting.chair, 'closeRound');
  const deciding = await (await Life.begin(province, other)).openRound();
  await deciding.did(deciding.chair, 'castBallot', { choice: 'disagree' });
  const draft = await Life.begin(province, unit);
  await draft.save({ message: 'Khác' }, { key: 'saved' });
  await draft.act(draft.chair, 'openRound', { mode: 'online' }, { key: 'opened' });
  await growLog(province.worker);
  await Life.begin(province, unit);
  await growLog(province.worker);
  await Life.begin(province, unit);
  await province.end();
}
