import * as decisions from './decisions.ts';
import * as documents from './documents.ts';
import * as files from './files.ts';
import * as identity from './identity.ts';
import * as organisations from './organisations.ts';

export * from './decisions.ts';
export * from './documents.ts';
export * from './files.ts';
export * from './identity.ts';
export * from './organisations.ts';

/** Every table the ORM knows. */
export const entities = [organisations, identity, documents, decisions, files].flatMap((room) =>
  Object.values(room),
);
