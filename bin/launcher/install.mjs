import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';
import { say } from './say.mjs';

/** Installs the libraries when they are missing or not the ones the lock file names. */
export function installWhatIsMissing() {
  if (isInstalled()) return;
  say('Đang cài đặt thư viện…', 'installing libraries');
  // Not `npm ci`: it refuses a lock file made where some platforms' optional packages were not to be had.
  // With NODE_ENV=production npm would leave out what the build needs.
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw error ?? new Error(`npm ${args.join(' ')}`);
}

/** npm keeps its own account of what it installed; what it skipped as optional on this platform is not missed. */
function isInstalled() {
  const account = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(account)) return false;
  const installed = packagesIn(account);
  return Object.entries(packagesIn(inRoot('package-lock.json'))).every(
    ([path, wanted]) => path === '' || installed[path]?.version === wanted.version || isForOthers(wanted),
  );
}

function isForOthers({ optional, os, cpu, libc }) {
  if (!optional) return false;
  if (!os) return true;
  return !(
    os.includes(process.platform) &&
    cpu?.includes(process.arch) &&
    (!libc || libc.includes(ourLibc()))
  );
}

function ourLibc() {
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
