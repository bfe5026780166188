import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeWorld, writeDocument, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const { unitA } = world.organisations;
  await world.as('chairA', (tx) =>
    writeDocument(tx, unitA, world.people.chairA, [{ reader: unitA, level: 'work' }]),
  );
});
afterAll(() => world.end());

const TABLES = ['event', 'document_content', 'register_entry'];
const ACTS = TABLES.flatMap((table) => [
  `update ${table} set document_id = document_id`,
  `delete from ${table}`,
  `truncate ${table} cascade`,
]);

test.each(ACTS)('the server may not: %s', async (act) => {
  await expect(world.as('chairA', (tx) => tx.query(act))).rejects.toThrow(/permission denied/);
});

test.each(ACTS)('the owner may not either, even in the role of a replica: %s', async (act) => {
  await expect(world.asOwner(act)).rejects.toThrow(/append-only/);
  const asReplica = `set local session_replication_role = replica; ${act}`;
  await expect(world.asOwner(asReplica)).rejects.toThrow(/append-only/);
});

test('text that is not NFC is not stored', async () => {
  const nfd = 'Kế hoạch'.normalize('NFD');
  await expect(world.asOwner('update document set title = $1', [nfd])).rejects.toThrow(/check constraint/);
  await expect(world.asOwner('insert into person (full_name) values ($1)', [nfd])).rejects.toThrow(
    /check constraint/,
  );
});
