import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import type { Locale } from '../../../workflows/kit/index.ts';
import type { Context } from './context.ts';
import { badInput } from './errors.ts';
import { DEFAULT_FIRST, MAX_FIRST } from './paging.ts';

/** Fields of rows an operation may ask for at most; the console's largest page asks for about 3,000. */
export const MAX_COST = 20_000;

// What a list without a page size holds, as a rule.
const ROWS_OF_A_LIST = 10;
// Fields that work rather than hand out.
const HEAVY: Record<string, number> = {
  diff: 50,
  diagram: 20,
  availableActions: 10,
  warnings: 5,
  contentSuggestion: 50,
};

/** Refuses an operation that would answer more than is good for anybody, before it begins. */
export function costLimit(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, request, contextValue }) {
          if (!operation) return;
          const refused = costRefusal(
            schema,
            operation,
            document,
            request.variables ?? {},
            contextValue.locale,
          );
          if (refused) throw refused;
        },
      };
    },
  };
}

/** Why an operation is too much; undefined where it is not. */
export function costRefusal(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  { definitions }: DocumentNode,
  variables: Record<string, unknown>,
  locale: Locale,
): GraphQLError | undefined {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const cost = costOf(schema, operation, fragments, variables);
  if (cost <= MAX_COST) return undefined;
  const error = badInput('query', locale, {
    vi: `Câu hỏi quá lớn (${cost}, tối đa ${MAX_COST}). Hãy hỏi ít dòng hoặc ít trường hơn.`,
    en: `The query costs ${cost}, at most ${MAX_COST}: ask for fewer rows or fields.`,
  });
  // The operation as a whole is refused, not a field of it.
  error.extensions['http'] = { status: 400 };
  return error;
}

/** Fields times the rows around them. Each fragment is reckoned once, so that nested fragments cost no time. */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: FragmentDefinitionNode[],
  variables: Record<string, unknown>,
): number {
  const known = new Map<string, number>();
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  return ofSelections(operation.selectionSet, schema.getRootType(operation.operation));

  function ofSelections({ selections }: SelectionSetNode, type: GraphQLNamedType | null | undefined): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += ofField(selection, type);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += ofFragment(selection.name.value);
      else {
        const { typeCondition, selectionSet } = selection;
        cost += ofSelections(selectionSet, typeCondition ? typeFromAST(schema, typeCondition) : type);
      }
    }
    return cost;
  }

  function ofFragment(name: string): number {
    const before = known.get(name);
    if (before !== undefined) return before;
    const fragment = byName.get(name);
    const cost = fragment
      ? ofSelections(fragment.selectionSet, typeFromAST(schema, fragment.typeCondition))
      : 0;
    known.set(name, cost);
    return cost;
  }

  function ofField(field: FieldNode, parent: GraphQLNamedType | null | undefined): number {
    const name = field.name.value;
    const type = parent && 'getFields' in parent ? parent.getFields()[name]?.type : undefined;
    const own = HEAVY[name] ?? 1;
    if (!type || !field.selectionSet) return own;
    const named = getNamedType(type);
    const inside = isCompositeType(named) ? ofSelections(field.selectionSet, named) : 0;
    return own + inside * rowsOf(field, named, isListType(getNullableType(type)));
  }

  function rowsOf(field: FieldNode, type: GraphQLNamedType, isList: boolean): number {
    if (type.name.endsWith('Connection')) return Math.max(1, firstOf(field));
    return isList && field.name.value !== 'edges' ? ROWS_OF_A_LIST : 1;
  }

  function firstOf(field: FieldNode): number {
    const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    const literal = value?.kind === Kind.VARIABLE ? defaults.get(value.name.value) : value;
    const told = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
    const first = told ?? (literal?.kind === Kind.INT ? Number(literal.value) : DEFAULT_FIRST);
    return typeof first === 'number' ? Math.min(first, MAX_FIRST) : DEFAULT_FIRST;
  }
}
