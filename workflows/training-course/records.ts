import { abstractOf, type CadreEntry } from '../kit/index.ts';
import { attendedPercent } from './attendance.ts';
import { subjects, type Subject } from './defaults.ts';
import { lastDay, type Course } from './form.ts';

/** What the course leaves in the records of those who were there: each subject with its hours, attendance and result. */
export function entriesOf(content: Course, title: string): CadreEntry[] {
  const on = lastDay(content);
  if (on === null) return [];
  const hours = new Map<Subject, number>();
  for (const each of content.sessions) hours.set(each.subject, (hours.get(each.subject) ?? 0) + each.hours);
  return content.participants
    .filter(({ attended }) => attended.length > 0)
    .flatMap((row) =>
      [...hours].map(([subject, taught]): CadreEntry => ({
        ...{ personId: row.personId, entry: 'training', title: abstractOf(title, 'Kế hoạch'), on },
        data: {
          ...{ subject: subjects[subject], hours: taught, passed: row.passed === true },
          attendedPercent: attendedPercent(content, row),
        },
      })),
    );
}
