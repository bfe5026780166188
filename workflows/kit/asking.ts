import { z } from 'zod';
import { describeForm } from './describe.ts';
import { date, duty, longText, rowId, title, year } from './fields.ts';
import type { Asked, Flow } from './flow.ts';
import { dayText } from './paperParts.ts';
import type { LocalDate } from './time.ts';

/** One thing owed, as rows name it: a kind of document and the period of it. */
export function dutyNamed(name: string): { kind: string; period: string } {
  const [kind = '', period = ''] = name.split('/');
  return { kind, period };
}

/** What may be owed by documents of a kind, as rows name it: each of its periods, and the one that answers requests. */
export function owedBy({ kind, duty: owed }: Pick<Flow, 'kind' | 'duty'>): string[] {
  return owedPeriods(owed).map((name) => `${kind}/${name}`);
}

/** The periods of a kind that are told apart in its content, in the order in which they fall due. */
export function periodsIn({ form, duty: owed }: Pick<Flow, 'form' | 'duty'>): string[] {
  const names = owedPeriods(owed);
  return names.filter((name) => periodField(form, name) !== undefined);
}

/** The period whose day comes next; after the last one, the last. */
export function periodAt({ duty: owed }: Pick<Flow, 'duty'>, year: number, today: LocalDate): string {
  const periods = owed?.periods ?? [];
  const next = periods.find(({ dueOn }) => (dueOn(year) ?? '') >= today);
  return (next ?? periods.at(-1))?.name ?? '';
}

/** First content turned to one thing owed: its period, and the request that it answers. */
export function turnedTo(
  { form, duty: owed }: Pick<Flow, 'form' | 'duty'>,
  content: unknown,
  wish: { period?: string; obligationId?: string },
): unknown {
  const field = wish.period && periodField(form, wish.period);
  return {
    ...(content as object),
    ...(field ? { [field]: wish.period } : {}),
    ...(owed?.asked && wish.obligationId ? { [owed.asked.field]: wish.obligationId } : {}),
  };
}

function owedPeriods(owed: Flow['duty']): string[] {
  return [...(owed?.periods.map(({ name }) => name) ?? []), ...(owed?.asked ? [owed.asked.period] : [])];
}

function periodField(form: Flow['form'], period: string): string | undefined {
  return describeForm(form).find(({ options }) => options?.includes(period))?.key;
}

export type DutyRow = z.output<typeof row>;

const row = z
  .strictObject({
    id: rowId(),
    title: title(300),
    duty: duty(),
    dueOn: date(),
    repeatUntil: year().optional(),
    year: year().optional(),
    detail: longText(2_000).optional(),
  })
  .superRefine(({ dueOn, repeatUntil }, faults) => {
    // zod goes on to this check after a day that is none; that one is told already.
    if (!date().safeParse(dueOn).success || repeatUntil === undefined) return;
    const first = yearOf(dueOn);
    if (repeatUntil >= first) return;
    faults.addIssue({ code: 'custom', path: ['repeatUntil'], params: { fault: 'too-small', min: first } });
  });

/** What every unit under the issuer owes, once by a day or by that day of each year: of which kind, and for which year. */
export const duties = () => z.array(row).max(50).meta({ kind: 'rows' });

/** Each day on which something of these rows is due, for the engine to open what is owed. */
export function askedOfUnits(rows: readonly DutyRow[]): Asked[] {
  return rows.flatMap(({ id, title: what, duty: owed, dueOn, repeatUntil, year: of }) =>
    yearlyDays(dueOn, repeatUntil).map((day) => ({
      ...{ rowId: id ?? null, of: 'units' as const, title: what, duty: owed, dueOn: day },
      year: (of ?? yearOf(dueOn)) + yearOf(day) - yearOf(dueOn),
    })),
  );
}

/** A row as the paper says it: "Kế hoạch thực hiện Chương trình: chậm nhất ngày 28/02 hằng năm, từ năm 2024 đến năm 2028.". */
export function dutyText({ title: what, dueOn, repeatUntil, detail }: DutyRow): string {
  const day = dayText(dueOn);
  const until =
    repeatUntil === undefined
      ? `chậm nhất ngày ${day}`
      : `chậm nhất ngày ${day.slice(0, 5)} hằng năm, từ năm ${yearOf(dueOn)} đến năm ${repeatUntil}`;
  const more = detail?.trim().replace(/[.;:]+$/u, '');
  return `${what.trim().replace(/[.;:]+$/u, '')}: ${until}${more ? `. ${more}` : ''}.`;
}

/** The day in its own year and in each that follows; where a year has no 29 February, the 28th. */
function yearlyDays(first: LocalDate, last = yearOf(first)): LocalDate[] {
  const monthAndDay = first.slice(5);
  return Array.from({ length: Math.max(0, last - yearOf(first) + 1) }, (_, index) => {
    const day = `${yearOf(first) + index}-${monthAndDay}`;
    return date().safeParse(day).success ? day : day.replace(/29$/, '28');
  });
}

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
