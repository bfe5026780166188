/**
 * What went wrong, as the server says it in `extensions.code`. Two are ours: `OFFLINE`, no answer came at all; `PERFORMED`,
 * nothing went wrong, the act was done, but whoever did it may not see its document any more.
 */
export type FaultCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'PAYLOAD_TOO_LARGE'
  | 'RATE_LIMITED'
  | 'INTERNAL'
  | 'OFFLINE'
  | 'PERFORMED';

export interface Fault {
  code: FaultCode;
  /** What to read out over the phone. */
  requestId?: string;
}

const known: readonly string[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'PAYLOAD_TOO_LARGE',
  'RATE_LIMITED',
  'INTERNAL',
];

/** Reads the fault out of whatever Apollo, ra-data-graphql or fetch has thrown. */
export function faultOf(error: unknown): Fault {
  const said = graphQLErrorIn(error);
  if (said) {
    const code = textAt(said, 'extensions', 'code');
    const requestId = textAt(said, 'extensions', 'requestId') ?? textAt(said, 'requestId');
    if (at(said, 'extensions', 'performed') === true) return { code: 'PERFORMED' };
    return { code: isCode(code) ? code : 'INTERNAL', requestId };
  }
  const status = numberAt(error, 'status') ?? numberAt(error, 'networkError', 'statusCode');
  if (status === 401) return { code: 'UNAUTHENTICATED' };
  if (status === 403) return { code: 'FORBIDDEN' };
  if (status === 413) return { code: 'PAYLOAD_TOO_LARGE' };
  if (status === 429) return { code: 'RATE_LIMITED' };
  if (status !== undefined && status >= 400) return { code: 'INTERNAL' };
  return { code: isOffline(error) ? 'OFFLINE' : 'INTERNAL' };
}

/** GraphQL errors stand in the error, in its network error's answer, or in the body ra-data-graphql wraps. */
function graphQLErrorIn(error: unknown): unknown {
  const lists = [
    at(error, 'graphQLErrors'),
    at(error, 'networkError', 'result', 'errors'),
    at(error, 'body', 'graphQLErrors'),
  ];
  return lists.flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []))[0];
}

function isOffline(error: unknown): boolean {
  return (
    at(error, 'networkError') != null ||
    error instanceof TypeError ||
    textAt(error, 'message') === 'Failed to fetch'
  );
}

function isCode(value: string | undefined): value is FaultCode {
  return value !== undefined && known.includes(value);
}

function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}

function textAt(value: unknown, ...keys: string[]): string | undefined {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found : undefined;
}

function numberAt(value: unknown, ...keys: string[]): number | undefined {
  const found = at(value, ...keys);
  return typeof found === 'number' ? found : undefined;
}
