import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder; the command may be called from anywhere. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const inRoot = (...names) => join(root, ...names);

/** The launcher's own notes and locks. */
export const notes = inRoot('.cache');
