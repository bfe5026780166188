/** The address of a list already filtered, as react-admin's list controller reads it. */
export function listPath(kind: string | undefined, filter: Record<string, unknown> = {}): string {
  const base = kind ? `/kinds/${kind}` : '/documents';
  return Object.keys(filter).length === 0
    ? base
    : `${base}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}
