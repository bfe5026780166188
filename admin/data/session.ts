import { chosenLocale } from '../i18n/locale.ts';
import { ask } from './client.ts';
import { type ViewerPartsFragment, ViewerDocument } from './generated/operations.ts';
import { keyOf } from './keyOf.ts';
import { queryClient } from './queryClient.ts';

export type Viewer = ViewerPartsFragment;

let known: Promise<Viewer | null> | undefined;

/** Who is signed in, asked once a session and kept where pages look for it; `forget` after signing in or out. */
export function signedIn(): Promise<Viewer | null> {
  known ??= queryClient
    .fetchQuery({ queryKey: viewerKey(), queryFn: () => ask(ViewerDocument, {}) })
    .then((answer) => answer.viewer);
  known.catch(forget);
  return known;
}

export function forget(): void {
  known = undefined;
  queryClient.removeQueries({ queryKey: viewerKey() });
}

function viewerKey() {
  return keyOf(ViewerDocument, {}, chosenLocale());
}

export type SignInFailure = 'wrong' | 'limited' | 'offline' | 'fault';

export class SignInRefused extends Error {
  readonly reason: SignInFailure;
  readonly retryAfterSeconds?: number;

  constructor(reason: SignInFailure, retryAfterSeconds?: number) {
    super(reason);
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** POST /auth/session: the cookie comes with the answer. */
export async function openSession(username: string, password: string): Promise<void> {
  const answer = await fetch('/auth/session', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: username.trim(), password }),
  }).catch(() => {
    throw new SignInRefused('offline');
  });
  if (answer.status === 401) throw new SignInRefused('wrong');
  if (answer.status === 429)
    throw new SignInRefused('limited', Number(answer.headers.get('Retry-After')) || undefined);
  if (!answer.ok) throw new SignInRefused('fault');
  forget();
}

/** DELETE /auth/session; leaving must succeed even when the server is out of reach. */
export async function closeSession(): Promise<void> {
  forget();
  await fetch('/auth/session', { method: 'DELETE', credentials: 'same-origin' }).catch(() => undefined);
}
