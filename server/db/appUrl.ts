import { createHmac } from 'node:crypto';

/**
 * Where the server connects at run time: as `app`, which owns nothing and sees only what row-level security lets it see.
 * APP_DATABASE_URL overrides it where an administrator made the login.
 */
export function appUrl(ownerUrl: string): string {
  return process.env['APP_DATABASE_URL'] ?? urlAs(ownerUrl, 'app');
}

/** Where the worker connects: as `worker`, the engine itself. WORKER_DATABASE_URL overrides it in the same way. */
export function workerUrl(ownerUrl: string): string {
  return process.env['WORKER_DATABASE_URL'] ?? urlAs(ownerUrl, 'worker');
}

/** Whoever knows the owner's password may know those of the roles that log in; not the other way round. */
export function rolePassword(ownerUrl: string, role: 'app' | 'worker'): string {
  const ownerPassword = decodeURIComponent(new URL(ownerUrl).password);
  return createHmac('sha256', ownerPassword).update(`trinhky ${role} role`).digest('base64url');
}

function urlAs(ownerUrl: string, role: 'app' | 'worker'): string {
  const url = new URL(ownerUrl);
  url.password = rolePassword(ownerUrl, role);
  url.username = role;
  return url.href;
}
