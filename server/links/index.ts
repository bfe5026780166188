export { linksOf, type LinkRow } from './linksOf.ts';
export { openingsOf, type OpeningRow } from './openingsOf.ts';
export { linkTasks } from './tasks.ts';
export { tellOrigins } from './tellOrigins.ts';
