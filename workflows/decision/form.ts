import { z } from 'zod';
import { fields, legalBases, recipients, type HandOff, type Recipient } from '../kit/index.ts';

/** Whom a row is about, what is decided, and the document from which it was taken. */
const row = z.strictObject({
  id: fields.rowId(),
  title: fields.title(500),
  result: fields.text(1_000),
  organisationId: z.guid().optional().meta({ kind: 'id' }),
  documentId: z.guid().optional().meta({ kind: 'id' }),
});

const MOST_ROWS = 5_000;

/** A decision: in whose name, on what grounds, article by article, and on whom where it decides on many. */
export const form = z.strictObject({
  year: fields.year(),
  signedFor: z.enum(['standingCommittee', 'committee']).meta({ kind: 'enum', substance: false }),
  legalBases: legalBases(),
  proposal: fields.longText(4_000).optional(),
  articles: fields.stringList(30, 4_000),
  /** Taken from what was appraised; who is to come off it is appraised anew. */
  rows: z.array(row).max(MOST_ROWS).meta({ kind: 'rows', fixed: true }),
  recipients: recipients(),
});

export type Decision = z.output<typeof form>;

/** What must be there before anybody votes on it. */
export function missingIn({ articles }: Decision): string[] {
  return articles.length > 0 ? [] : ['articles'];
}

export function blank(year: number): Decision {
  return {
    ...{ year, signedFor: 'standingCommittee', legalBases: ['Căn cứ Điều lệ Công đoàn Việt Nam'] },
    ...{ articles: [], rows: [], recipients: [{ text: 'Lưu: VT.' }] },
  };
}

/** Begins with what one document hands over, or many together: its lines are articles, its rows are the list. */
export function taken({ text, year, rows = [] }: HandOff): Decision {
  return {
    ...blank(year),
    articles: text.split('\n').filter((line) => line.trim()),
    rows: rows.map(({ title, text: result = '', organisationId, documentId }) => ({
      ...{ title: title.slice(0, 500), result: result.slice(0, 1_000) },
      ...(organisationId ? { organisationId } : {}),
      ...(documentId ? { documentId } : {}),
    })),
    recipients: [concerned(rows.flatMap(({ organisationId }) => organisationId ?? [])), { text: 'Lưu: VT.' }],
  };
}

/** So many units are named one by one; beyond, all units get it. */
const MOST_NAMED = 50;

function concerned(organisationIds: string[]): Recipient {
  const units = [...new Set(organisationIds)];
  const dispatchTo =
    units.length > MOST_NAMED ? [{ group: 'units' }] : units.map((organisationId) => ({ organisationId }));
  return { text: 'Các đơn vị, cá nhân có tên trong Quyết định', ...(units.length > 0 ? { dispatchTo } : {}) };
}

/** Typed columns for indicators. */
export function facets({ year, rows }: Decision): Record<string, string | number | null> {
  return { year, rows: rows.length };
}
