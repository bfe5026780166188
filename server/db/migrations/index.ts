import { M0001Foundation } from './M0001Foundation.ts';
import { M0002Organisations } from './M0002Organisations.ts';
import { M0003Identity } from './M0003Identity.ts';
import { M0004Documents } from './M0004Documents.ts';
import { M0005Decisions } from './M0005Decisions.ts';

/** In the order in which they run; a released one never changes. */
export const migrations = [
  M0001Foundation,
  M0002Organisations,
  M0003Identity,
  M0004Documents,
  M0005Decisions,
].map((migration) => ({ name: migration.name, class: migration }));
