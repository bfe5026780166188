export { addEntry } from './addEntry.ts';
export { noteReading } from './noteReading.ts';
export {
  cadreEntries,
  cadreHead,
  entriesByIds,
  heldOffices,
  readingsOf,
  type CadreEntryRow,
} from './record.ts';
export { verifyEntry } from './verifyEntry.ts';
