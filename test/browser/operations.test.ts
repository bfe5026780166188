import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  type DefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { Stream } from '../support/stream.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
}, SEEDING);

afterAll(() => server.stop());

const folder = new URL('../../admin/data/operations/', import.meta.url);
const definitions: readonly DefinitionNode[] = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .flatMap((file) => parse(readFileSync(new URL(file, folder), 'utf8')).definitions);
const operations = definitions.filter(
  (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
);

test.each(operations.map((operation) => [operation.name?.value ?? '', operation] as const))(
  'what the console asks for in %s is within the server’s limits',
  async (_name, operation) => {
    const chair = await server.as('chutich.cs01');
    if (operation.operation === OperationTypeNode.SUBSCRIPTION)
      return (await Stream.open(chair, withFragments(operation))).close();
    const { errors = [] } = await chair.graphql(withFragments(operation));
    // Its variables are missing, so that nothing is done; anything else is a question the server does not take.
    const others = errors.filter(({ message }) => !/^Variable "\$\w+" of required type/.test(message));
    expect(others).toEqual([]);
  },
);

/** The operation with the fragments it uses, as the console's client sends it. */
function withFragments(operation: OperationDefinitionNode): string {
  const used = new Map<string, DefinitionNode>();
  const gather = (text: string) => {
    for (const [, name = ''] of text.matchAll(/\.\.\.(\w+)/g)) {
      const fragment = definitions.find(
        (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
      );
      if (!fragment || used.has(name)) continue;
      used.set(name, fragment);
      gather(print(fragment));
    }
  };
  gather(print(operation));
  return [operation, ...used.values()].map(print).join('\n');
}
