import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from 'graphql';

/** How often one field may stand in one place, under whichever aliases. */
const MAX_REPETITIONS = 10;
/** How many fields an operation may begin with: twenty sign-in guesses or acts, not a thousand. */
const MAX_ROOT_FIELDS = 20;

/**
 * Aliases rename a field, which is harmless, or repeat it, which multiplies its work. This counts the repeating ones, and
 * whatever stands at the root, through fragments too.
 */
export function repetitionLimit(context: ValidationContext): ASTVisitor {
  return {
    SelectionSet(node) {
      const fields = node.selections.filter((selection) => selection.kind === Kind.FIELD);
      for (const [name, same] of Map.groupBy(fields, (field) => field.name.value)) {
        if (same.length > MAX_REPETITIONS)
          report(`"${name}" stands here ${same.length} times, at most ${MAX_REPETITIONS}`);
      }
    },
    OperationDefinition({ selectionSet }) {
      const count = countFields(selectionSet, context, new Set());
      if (count > MAX_ROOT_FIELDS)
        report(`the operation begins with ${count} fields, at most ${MAX_ROOT_FIELDS}`);
    },
  };

  function report(message: string): void {
    context.reportError(new GraphQLError(message));
  }
}

// A fragment's fields are executed once however often it is spread; one that spreads itself is refused elsewhere.
function countFields(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  seen: Set<string>,
): number {
  let count = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      count += countFields(selection.selectionSet, context, seen);
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const fragment = context.getFragment(selection.name.value);
      if (fragment) count += countFields(fragment.selectionSet, context, seen);
    }
  }
  return count;
}
