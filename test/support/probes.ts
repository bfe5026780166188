import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';

/** One operation of the API and one place in it where an id goes. */
export interface Probe {
  operation: 'query' | 'mutation';
  field: string;
  /** "filter.programmeId" */
  path: string;
  document: string;
  /** The variables with `id` at the place, and whatever else must be there. */
  variables(id: string, given?: Record<string, unknown>): Record<string, unknown>;
}

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

/** Every place of every query and mutation where an id can be handed in, read from the committed schema. */
export function probes(): Probe[] {
  return (['query', 'mutation'] as const).flatMap((operation) => {
    const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).flatMap((field) => probesOf(operation, field));
  });
}

function probesOf(operation: Probe['operation'], field: GraphQLField<unknown, unknown>): Probe[] {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = selectionOf(getNamedType(field.type), 2);
  const document = `${operation} Probe(${declared}) { ${field.name}(${passed}) ${selection} }`;
  return field.args
    .flatMap(({ name, type }) => idPaths(type, name))
    .map((path) => ({
      ...{ operation, field: field.name, path, document },
      variables: (id, given = {}) =>
        Object.fromEntries(field.args.map(({ name, type }) => [name, sample(type, name, path, id, given)])),
    }));
}

function idPaths(type: GraphQLInputType, path: string): string[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [path];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => idPaths(field.type, `${path}.${field.name}`));
}

/** The id at its place; elsewhere what was given by that name, something valid where it must be, nothing where it need not. */
function sample(
  type: GraphQLInputType,
  path: string,
  target: string,
  id: string,
  given: Record<string, unknown>,
): unknown {
  const aimed = target === path || target.startsWith(`${path}.`);
  const name = path.split('.').at(-1) ?? '';
  if (isNonNullType(type))
    return sample(type.ofType, path, target, id, given) ?? anything(type.ofType, name, given);
  if (isListType(type)) return aimed ? [sample(type.ofType, path, target, id, given)] : undefined;
  if (target === path) return id;
  if (name in given) return given[name];
  if (!aimed || !isInputObjectType(type)) return undefined;
  const fields = Object.values(type.getFields());
  return Object.fromEntries(
    fields.map((field) => [field.name, sample(field.type, `${path}.${field.name}`, target, id, given)]),
  );
}

function anything(type: GraphQLInputType, name: string, given: Record<string, unknown>): unknown {
  if (name in given) return given[name];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isListType(type)) return [];
  const byType: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true, String: 'x', JSON: {} };
  return byType[getNamedType(type).name] ?? 'x';
}

/** Every field without arguments, `depth` objects deep. */
function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) {
    const branches = schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} ${selectionOf(one, depth)}`);
    return `{ __typename ${branches.join(' ')} }`;
  }
  return isObjectType(type) ? `{ __typename ${fieldsOf(type, depth).join(' ')} }` : '';
}

function fieldsOf(type: GraphQLObjectType, depth: number): string[] {
  // A list is only the way to its rows.
  const inside = /(Connection|Edge)$/.test(type.name) ? depth : depth - 1;
  return Object.values(type.getFields())
    .filter(({ args }) => args.length === 0)
    .filter((field) => isLeafType(getNamedType(field.type)) || depth > 1)
    .map((field) => `${aliasOf(type, field)}${field.name} ${selectionOf(getNamedType(field.type), inside)}`);
}

// Members of a union may give one name two types; an alias keeps them apart.
function aliasOf(type: GraphQLObjectType, { name }: GraphQLField<unknown, unknown>): string {
  return `${type.name}_${name}: `;
}
