/** After so many tries in vain it is a matter for people. */
export const MOST_ATTEMPTS = 8;

const FIRST_MS = 30_000;
const LONGEST_MS = 60 * 60_000;

/**
 * How long to wait after this many failed tries: twice as long each time, up to an hour, and spread by `chance` (0 to 1)
 * so that all that failed together does not come back together.
 */
export function backoffMs(attempts: number, chance: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
  return Math.round(whole * (0.5 + chance / 2));
}
