/**
 * The database is not there, went away or cannot take more just now: nothing is wrong with what was asked, and it may be
 * asked again (an act under its key, since its outcome is unknown).
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const told = NETWORK.has(code) || SQLSTATES.test(code) || DRIVER.test(error.message);
  return told || isUnavailable(error.cause);
}

const NETWORK = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
]);

// Connection exceptions; resources used up (the disk among them); shut down, starting up; only a standby; input or output failed.
const SQLSTATES = /^(08...|53...|57P0[1-5]|25006|58030)$/;

// What `pg` says without a code.
const DRIVER =
  /^Connection terminated|^timeout exceeded when trying to connect$|^Client has encountered a connection error|^Client was closed and is not queryable/;
