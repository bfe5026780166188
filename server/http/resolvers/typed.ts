export type Typed<Name extends string, Value> = Value & { __typename: Name };

/** Says which member of a union or interface a value is. */
export function typed<Name extends string, Value extends object>(
  name: Name,
  value: Value,
): Typed<Name, Value> {
  return { ...value, __typename: name };
}
