import { z } from 'zod';
import { aBallotCode, aDuty, notBlank } from './patterns.ts';

/**
 * The kinds of field a form is made of. Each carries its kind in `.meta()`, from which the console draws its editor,
 * and `.meta({ substance: false })` marks a matter of form: changing it asks for no new vote.
 */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'money'
  | 'number'
  | 'counted'
  | 'year'
  | 'date'
  | 'dateTime'
  | 'enum'
  | 'flag'
  | 'id'
  | 'person'
  /** Several people: those of one list of the content, or whoever holds an office of the organisation or under it. */
  | 'people'
  /** One row of a list of the content. */
  | 'row'
  | 'document'
  | 'obligation'
  /** Another organisation, by id; its name is filled in when it is saved. */
  | 'organisation'
  | 'duty'
  /** A figure that counts itself, by its code; which there are, the catalog says. */
  | 'indicator'
  | 'object'
  | 'rows'
  | 'stringList'
  | 'sections'
  | 'recipients'
  /** What a voter finds the own secret ballot by. */
  | 'ballotCode'
  /** A ballot on the questions of a round, and what was counted of it in a meeting. */
  | 'answers'
  | 'counts'
  /** A mark for each row of one list of the content, by the scale in another. */
  | 'marks'
  /** Points, or a choice, for each row of one list of the content, with the reason. */
  | 'verdicts';

/** The most a budget line may hold: ten thousand billion đồng. */
const MOST_MONEY = 10_000_000_000_000;

/** One line that may stay empty while drafting. */
export const text = (max = 500) => z.string().normalize('NFC').max(max).meta({ kind: 'text' });

/** One line that says something. */
export const title = (max = 500) =>
  z.string().normalize('NFC').max(max).regex(notBlank).meta({ kind: 'text' });

/** Paragraphs that may stay empty while drafting. */
export const longText = (max = 20_000) => z.string().normalize('NFC').max(max).meta({ kind: 'longText' });

/** A reason in words: never blank. */
export const reason = (max = 4_000) =>
  z.string().normalize('NFC').max(max).regex(notBlank).meta({ kind: 'longText' });

/** Whole đồng. */
export const money = () => z.int().min(0).max(MOST_MONEY).meta({ kind: 'money' });

/** What the system counts by itself and nobody types. */
export type Count = 'committeeMembers' | 'roundsPassed' | 'documentsIssued';

/** A figure that the server fills in at each save; whatever else is sent is refused. */
export const counted = (counts: Count) =>
  z.int().min(0).max(1_000_000_000).optional().meta({ kind: 'counted', counts, substance: false });

/** What an upper union asked of the unit, by the obligation's id. */
export const obligation = () => z.guid().meta({ kind: 'obligation' });

/** A kind of document and the period of it that units owe, as "report/annual"; which there are, the catalog says. */
export const duty = () => z.string().regex(aDuty).max(100).meta({ kind: 'duty' });

const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

export const year = () => z.int().min(FIRST_YEAR).max(LAST_YEAR).meta({ kind: 'year' });

/** A day of the years there are; a slip such as 0206 or 1926 is none. `from`: the first that makes sense. */
export const date = (from = `${FIRST_YEAR}-01-01`) =>
  z.iso
    .date()
    .superRefine((day, faults) => within(day, { from, to: `${LAST_YEAR}-12-31` }, faults))
    .meta({ kind: 'date' });

export const dateTime = () =>
  z.iso
    .datetime({ offset: true })
    .superRefine((moment, faults) =>
      within(moment.slice(0, 10), { from: `${FIRST_YEAR}-01-01`, to: `${LAST_YEAR}-12-31` }, faults),
    )
    .meta({ kind: 'dateTime' });

function within(day: string, { from, to }: { from: string; to: string }, faults: z.RefinementCtx): void {
  // zod goes on to this check after a day that is none; that one is told already.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
  if (day < from) faults.addIssue({ code: 'custom', params: { fault: 'too-early', min: from } });
  if (day > to) faults.addIssue({ code: 'custom', params: { fault: 'too-late', max: to } });
}

/** Identity of a row, stable from revision to revision; no part of what is agreed. */
export const rowId = () => z.guid().optional().meta({ kind: 'id', substance: false });

/** Letters and figures drawn by the voter's own machine; long enough that nobody guesses them from what is published. */
export const ballotCode = () => z.string().regex(aBallotCode).meta({ kind: 'ballotCode' });

/** The fields of a row that tell in words who somebody is. */
export interface Beside {
  name: string;
  office: string;
}

/** A person by id; name and office stand beside it, for those who read. */
export const person = (beside: Beside = { name: 'fullName', office: 'office' }) =>
  z.guid().meta({ kind: 'person', beside });

/** Another organisation: chosen by id, under the name it bears when it is saved. */
export const organisation = () =>
  z.strictObject({ organisationId: z.guid(), name: text(500).optional() }).meta({ kind: 'organisation' });

/** Several people by id; of those in one list of the content where that is named, or of its holders of a certificate. */
export const people = (of?: string, which?: 'certified') =>
  z
    .array(z.guid())
    .min(1)
    .max(500)
    .meta({ kind: 'people', ...(of ? { of } : {}), ...(which ? { [which]: true } : {}) });

/** A row of one list of the content, by id. */
export const row = (of: string) => z.guid().meta({ kind: 'row', of });

/** Another document by id. */
export const documentId = () => z.guid().meta({ kind: 'document' });

/** Lines of text, none of them blank. */
export const stringList = (most: number, max = 2_000) =>
  z.array(title(max)).max(most).meta({ kind: 'stringList' });

/** Rows that nothing but these fields tells apart: where two say the same, no vote, mark or score would know which is meant. */
export const distinct = <List extends z.ZodArray>(list: List, ...keys: string[]): List =>
  list.superRefine((rows, faults) => {
    for (const key of keys) {
      const said = new Set<unknown>();
      rows.forEach((row, at) => {
        const one = plain((row as Record<string, unknown> | null)?.[key]);
        if (one !== undefined && said.has(one))
          faults.addIssue({ code: 'custom', path: [at, key], params: { fault: 'duplicate' } });
        said.add(one);
      });
    }
  });

// zod goes on to such checks after a row that is none; that one is told already.
function plain(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC').trim().toLowerCase() : value;
}
