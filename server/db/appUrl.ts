import { createHmac } from 'node:crypto';

/**
 * Where the server connects at run time: as `app`, which owns nothing and sees only what row-level security lets it see.
 * APP_DATABASE_URL overrides it where an administrator made the login.
 */
export function appUrl(ownerUrl: string): string {
  const given = process.env['APP_DATABASE_URL'];
  if (given) return given;
  const url = new URL(ownerUrl);
  url.password = appPassword(ownerUrl);
  url.username = 'app';
  return url.href;
}

/** Whoever knows the owner's password may know the app's; not the other way round. */
export function appPassword(ownerUrl: string): string {
  const ownerPassword = decodeURIComponent(new URL(ownerUrl).password);
  return createHmac('sha256', ownerPassword).update('trinhky app role').digest('base64url');
}
