import { z } from 'zod';
import { fields, legalBases, recipients, sections, type HandOff } from '../kit/index.ts';

const result = z.strictObject({
  id: fields.rowId(),
  title: fields.title(1_000),
  /** What was planned, in the plan's words. */
  planned: fields.text(1_000).optional(),
  status: z.enum(['done', 'partly', 'notDone']).meta({ kind: 'enum' }),
  figure: z.number().min(0).max(1_000_000_000).optional().meta({ kind: 'number' }),
  detail: fields.longText(4_000).optional(),
});

const proposal = z.strictObject({
  id: fields.rowId(),
  title: fields.title(500),
  detail: fields.longText(4_000).optional(),
});

/** What a unit did in a period: by its plan's rows, in figures typed and counted, in words, and what it asks for. */
export const form = z.strictObject({
  year: fields.year(),
  period: z.enum(['sixMonth', 'annual', 'adHoc']).meta({ kind: 'enum' }),
  obligationId: fields.obligation().optional(),
  nil: z.boolean().optional().meta({ kind: 'flag' }),
  legalBases: legalBases(),
  committeeMembers: fields.counted('committeeMembers'),
  roundsPassed: fields.counted('roundsPassed'),
  documentsIssued: fields.counted('documentsIssued'),
  results: z.array(result).max(500).meta({ kind: 'rows' }),
  assessment: sections().optional(),
  nextTasks: fields.longText().optional(),
  recommendations: z.array(proposal).max(100).meta({ kind: 'rows' }),
  recipients: recipients(),
});

export type Report = z.output<typeof form>;

/** What must be there before anybody votes on it or sends it; a nil report says that there is nothing to say. */
export function missingIn(report: Report): string[] {
  const says = report.results.length > 0 || (report.assessment?.length ?? 0) > 0;
  return [
    ...(report.period === 'adHoc' && !report.obligationId ? ['obligationId'] : []),
    ...(report.nil || says ? [] : ['results']),
  ];
}

export function blank(year: number): Report {
  return { year, period: 'sixMonth', legalBases: [], results: [], recommendations: [], recipients: [] };
}

/** One row for each of the plan's, to be filled in. */
export function taken({ year, rows = [] }: HandOff, role: string): Report {
  const results = rows.map(({ title, text }) => ({
    title: title.slice(0, 1_000),
    status: 'notDone' as const,
    ...(text ? { planned: text.slice(0, 1_000) } : {}),
  }));
  return { ...blank(year), period: role === 'annualReport' ? 'annual' : 'sixMonth', results };
}

/** Typed columns for indicators; counted figures stand apart from typed ones. */
export function facets(report: Report): Record<string, string | number | null> {
  const done = report.results.filter(({ status }) => status === 'done').length;
  return {
    ...{ year: report.year, period: report.period, nil: report.nil ? 1 : 0 },
    ...{ results: report.results.length, done, recommendations: report.recommendations.length },
    'counted.committeeMembers': report.committeeMembers ?? null,
    'counted.roundsPassed': report.roundsPassed ?? null,
    'counted.documentsIssued': report.documentsIssued ?? null,
  };
}
