export { appUrl, workerUrl } from './appUrl.ts';
export { connect, type ConnectOptions, type Database } from './connect.ts';
export * from './entities/index.ts';
export { dumpSchema } from './schema/dumpSchema.ts';
export { migrate, migrationStatus, type MigrationStatus } from './migrate.ts';
export { BadCursor, page, type Listing, type Page, type Paged } from './page.ts';
export { Reading } from './reading.ts';
export type { Tx, Viewer } from './session.ts';
export { transact } from './transact.ts';
