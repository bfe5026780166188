import type { Config } from '../config/index.ts';
import type { Engine } from '../documents/index.ts';
import type { Live } from '../live/index.ts';
import type { Logger } from '../logging.ts';
import type { Readiness } from './routes/health.ts';
import type { SessionCookie } from './session/cookie.ts';

/** What is handed in from outside. */
export interface AppParts {
  engine: Engine;
  config: Config;
  logger: Logger;
  /** What is committed anywhere, as it happens. */
  live: Live;
  readiness: Readiness;
  /** Where the built console lies. */
  adminDir: string;
  /** Where uploaded files lie. */
  filesDir: string;
  /** Where links point to; asked when needed, since the port may be known only then. */
  baseUrl: () => string;
}

/** What the routes work with. */
export interface Services extends AppParts {
  cookie: SessionCookie;
}
