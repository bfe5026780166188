export { startWorker, type Worker } from './startWorker.ts';
export type { Task, WorkerParts } from './task.ts';
