import type { Database } from '../../server/db/index.ts';
import { performAction, type Engine } from '../../server/documents/index.ts';
import type { Plan } from './chair.ts';

/** What went over the wire: text with `$n`, and the values for them. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** The statements of one act, and of the same act when it came round again: what differs is no constant. */
export interface Recording {
  documentId: string;
  personId: string;
  key: string;
  /** The version after the act. */
  version: number;
  statements: Statement[];
  again: Statement[];
}

/**
 * Lets our own engine perform the bench's act, forth and back and both once more, and writes down the very SQL it sends
 * from `begin` to `commit`: so the ceiling cannot drift from the code.
 */
export async function recordActs({
  engine,
  recorded,
}: {
  engine: Engine;
  recorded: Pick<Plan, 'id' | 'version' | 'drafters'> & { chair: { personId: string } };
}): Promise<Recording[]> {
  const { id: documentId, chair, drafters } = recorded;
  const { personId } = chair;
  const act = async (turn: number): Promise<Omit<Recording, 'again'>> => {
    const statements: Statement[] = [];
    const key = `recorded ${turn}`;
    const result = await performAction(
      { ...engine, db: listening(engine.db, (statement) => statements.push(statement)) },
      { personId },
      {
        ...{ documentId, action: 'assignDrafter', payload: { personId: drafters[turn % 2] } },
        ...{ expectedVersion: recorded.version, idempotencyKey: key },
      },
    );
    if (result.kind !== 'performed') throw new Error(`recording: ${JSON.stringify(result)}`);
    recorded.version += 1;
    return { documentId, personId, key, version: recorded.version, statements };
  };
  // The first two only take care that the ones recorded find everything as all later ones do.
  await act(0);
  await act(1);
  const [forth, back] = [await act(2), await act(3)];
  return [
    { ...forth, again: (await act(4)).statements },
    { ...back, again: (await act(5)).statements },
  ];
}

type Asked = string | { text: string; values?: unknown[] };

function listening(db: Database, hear: (statement: Statement) => void): Database {
  const query = (client: object) => (asked: Asked, values?: unknown[]) => {
    if (typeof asked === 'string') hear({ text: asked, values: values ?? [] });
    else hear({ text: asked.text, values: asked.values ?? [] });
    return (Reflect.get(client, 'query') as (...args: unknown[]) => unknown).call(client, asked, values);
  };
  const pool = replacing(db.pool, 'connect', (real) => async () => {
    const client = await real.connect();
    return replacing(client, 'query', query);
  });
  return { ...db, pool };
}

/** The thing with one of its methods replaced; the others go on working on the thing itself. */
function replacing<Thing extends object>(
  thing: Thing,
  method: string,
  replacement: (thing: Thing) => unknown,
): Thing {
  return new Proxy(thing, {
    get(target, name) {
      if (name === method) return replacement(target);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
