import { dayOf } from '../../workflows/kit/time.ts';

/** How far off a day is: negative once it has passed. */
function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}

export type DueWord =
  | { key: 'common.overdue'; meaning: 'returned'; smart_count: number }
  | { key: 'common.dueToday'; meaning: 'waiting'; smart_count: 0 }
  | { key: 'common.dueIn'; meaning: 'waiting' | 'closed'; smart_count: number };

/** "còn 3 ngày", "quá hạn 2 ngày": in days of the Vietnamese calendar, amber from three days before. */
export function dueWord(dueAt: string, now: Date): DueWord {
  const days = daysUntil(dayOf(dueAt), dayOf(now.toISOString()));
  if (days < 0) return { key: 'common.overdue', meaning: 'returned', smart_count: -days };
  if (days === 0) return { key: 'common.dueToday', meaning: 'waiting', smart_count: 0 };
  return { key: 'common.dueIn', meaning: days <= 3 ? 'waiting' : 'closed', smart_count: days };
}
