import type { IncomingHttpHeaders } from 'node:http';
import type { CookieOptions, Response } from 'express';

/** How the session's cookie is written: under https with the prefix that binds it to this host, else in its plain form. */
export class SessionCookie {
  readonly #name: string;
  readonly #options: CookieOptions;

  constructor({ https }: { https: boolean }) {
    this.#name = https ? '__Host-trinhky_session' : 'trinhky_session';
    this.#options = { httpOnly: true, sameSite: 'lax', secure: https, path: '/' };
  }

  read({ cookie }: IncomingHttpHeaders): string | null {
    for (const pair of (cookie ?? '').split(';')) {
      const [name, value] = pair.trim().split('=', 2);
      if (name === this.#name && value) return /^[\w.~-]{16,200}$/.test(value) ? value : null;
    }
    return null;
  }

  give(res: Response, token: string): void {
    res.cookie(this.#name, token, this.#options);
  }

  take(res: Response): void {
    res.clearCookie(this.#name, this.#options);
  }
}
