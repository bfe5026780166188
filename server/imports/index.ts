export { commitImport, discardImport, undoImport, type AskResult } from './askImport.ts';
export { beginImport, type BeginResult, type ImportFault } from './beginImport.ts';
export type { Column, RowFault } from './column.ts';
export {
  importCounts,
  importLines,
  importsByIds,
  listImports,
  type ImportCounts,
  type ImportLineRow,
  type ImportRow,
} from './imports.ts';
export { importKind, importKinds } from './kinds/index.ts';
export type { ImportKind, RowChange } from './kinds/kind.ts';
export { closeReading } from './sheet/readTable.ts';
export { carryOutImports, importTasks } from './tasks.ts';
export { template } from './template.ts';
export { fileFaultSentence, rowFaultSentence, shownCell } from './words/index.ts';
