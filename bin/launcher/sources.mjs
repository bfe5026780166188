import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, root } from './paths.mjs';

/** The files of these folders and files of the project, as sorted paths from its root; tests and notes build nothing. */
export function filesOf(names) {
  return names
    .filter((name) => existsSync(inRoot(name)))
    .flatMap((name) => (statSync(inRoot(name)).isDirectory() ? filesIn(inRoot(name)) : [name]))
    .filter((file) => !/\.test\.tsx?$|\.md$/.test(file))
    .sort();
}

/** One number for the contents of these files: a checkout that changes only times builds nothing. */
export function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inRoot(file)))
      .update('\0');
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}
