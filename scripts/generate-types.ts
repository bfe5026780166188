/**
 * Typed operations of the console: admin/data/operations/*.graphql checked against schema/schema.graphql.
 * `node scripts/generate-types.ts` writes admin/data/generated/operations.ts; with `--check` it fails on drift.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, print, visit } from 'graphql';

const schemaFile = new URL(process.env.SCHEMA ?? '../schema/schema.graphql', import.meta.url);
const folder = new URL('../admin/data/operations/', import.meta.url);
const target = new URL('../admin/data/generated/operations.ts', import.meta.url);

const suffixes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => ({
    location: name,
    document: parse(readFileSync(new URL(name, folder), 'utf8'), { noLocation: true }),
  }));

const written = await codegen({
  filename: target.pathname,
  schema: parse(readFileSync(schemaFile, 'utf8')),
  documents: sources,
  plugins: [{ types: {} }, { documents: {} }],
  pluginMap: {
    types: operationTypes,
    documents: { plugin: (_schema, documents) => documentNodes(documents.map((each) => each.document)) },
  },
  config: {
    useTypeImports: true,
    scalars: { DateTime: 'string', LocalDate: 'string', JSON: 'unknown', ID: 'string' },
    enumType: 'string-literal',
    avoidOptionals: { field: true },
  },
});
const text = `// Made by scripts/generate-types.ts from schema/schema.graphql. Do not edit.\n${written.trimEnd()}\n`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (text !== readFileSync(target, 'utf8')) {
  console.error('admin/data/generated/operations.ts has drifted: run node scripts/generate-types.ts');
  process.exit(1);
}

/** Each operation as a typed document: itself first (ra-data-graphql looks there), then the fragments it reaches. */
function documentNodes(documents: (DocumentNode | undefined)[]): string {
  const definitions = documents.flatMap((document) => document?.definitions ?? []);
  const fragments = new Map(
    definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const lines = operations.map((operation) => {
    const name = operation.name?.value ?? '';
    const suffix = suffixes[operation.operation];
    const body = [operation, ...reached(operation, fragments)].map((each) => print(each)).join('\n');
    return `export const ${name}Document: TypedDocumentNode<${name}${suffix}, ${name}${suffix}Variables> = gql\`\n${body}\n\`;`;
  });
  return [`import { gql, type TypedDocumentNode } from '@apollo/client/core';`, ...lines].join('\n\n');
}

function reached(
  from: Parameters<typeof visit>[0],
  fragments: Map<string, FragmentDefinitionNode>,
  seen = new Set<string>(),
): FragmentDefinitionNode[] {
  const found: FragmentDefinitionNode[] = [];
  visit(from, {
    FragmentSpread(spread) {
      const fragment = fragments.get(spread.name.value);
      if (!fragment || seen.has(spread.name.value)) return;
      seen.add(spread.name.value);
      found.push(fragment, ...reached(fragment, fragments, seen));
    },
  });
  return found;
}
