/** The text that a value of unknown type holds; '' where it holds none. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
