export { growLog } from './growLog.ts';
export { isConsistent, isIncluded, leafHash } from './merkle.ts';
export { readNote, signNote, verifierKey } from './note.ts';
export {
  checkpoints,
  consistencyProof,
  logIndexes,
  logProof,
  type CheckpointRow,
  type LogProof,
} from './proofs.ts';
export { auditLogTasks } from './tasks.ts';
export { Tree } from './tree.ts';
