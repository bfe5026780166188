import type { TellingSort } from '../tellings.ts';

export type MailMode = 'off' | 'atOnce' | 'daily';

/** How somebody wants mail of each sort; hours are those of a Vietnamese clock. */
export interface MailPreference extends Record<TellingSort, MailMode> {
  digestHour: number;
  quietFrom: number;
  quietUntil: number;
}

/** For whoever chose nothing. */
export const usualPreference: MailPreference = {
  work: 'atOnce',
  news: 'atOnce',
  due: 'atOnce',
  digestHour: 7,
  quietFrom: 21,
  quietUntil: 6,
};

const HOUR = 3_600_000;
const VIETNAM = 7 * HOUR;

/** The moment from which mail may leave: at once, or when the quiet hours are over. */
export function mailMoment({ quietFrom, quietUntil }: MailPreference, now: Date): Date {
  const hour = hourInVietnam(now);
  const isQuiet =
    quietFrom <= quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil;
  return isQuiet ? nextAt(quietUntil, now) : now;
}

/** The next digest: today's where its hour is still to come. */
export function digestMoment({ digestHour }: MailPreference, now: Date): Date {
  return nextAt(digestHour, now);
}

function hourInVietnam(moment: Date): number {
  return new Date(moment.getTime() + VIETNAM).getUTCHours();
}

/** The first full hour of this name after `now`. */
function nextAt(hour: number, now: Date): Date {
  const there = new Date(now.getTime() + VIETNAM);
  const today = Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate(), hour) - VIETNAM;
  return new Date(today > now.getTime() ? today : today + 24 * HOUR);
}
