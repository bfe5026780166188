import { z } from 'zod';
import { fields, type LocalDate } from '../kit/index.ts';

const about = () => z.enum(['unit', 'chair', 'other']);
const topic = () =>
  z.enum(['pay', 'contract', 'conditions', 'benefits', 'welfare', 'unionWork', 'conduct', 'other']);

const LONGEST_WORDS = 8_000;

/** What a member says stays as it was said; the unit adds its answer, and nothing else. */
export const form = z.strictObject({
  about: about().meta({ kind: 'enum', fixed: true }),
  topic: topic().meta({ kind: 'enum', fixed: true }),
  subject: fields.text(200).meta({ kind: 'text', fixed: true }),
  words: fields.longText(LONGEST_WORDS).meta({ kind: 'longText', fixed: true }),
  sentOn: fields.date().meta({ kind: 'date', fixed: true }),
  outcome: z.enum(['resolved', 'explained', 'declined']).meta({ kind: 'enum' }).optional(),
  answer: fields.longText(LONGEST_WORDS),
});

export type Feedback = z.output<typeof form>;

/** What the public form asks; who the sender is stands apart and never comes here. */
export const publicForm = z.strictObject({
  about: about().meta({ kind: 'enum' }),
  topic: topic().meta({ kind: 'enum' }),
  subject: fields.title(200),
  words: fields.reason(LONGEST_WORDS),
});

export function received(sent: Record<string, unknown>, sentOn: LocalDate): Feedback {
  return { ...publicForm.parse(sent), sentOn, answer: '' };
}

/** What must be there before the sender is answered, or anybody votes on it. */
export function missingIn({ answer, outcome }: Feedback): string[] {
  return [...(outcome ? [] : ['outcome']), ...(answer.trim() ? [] : ['answer'])];
}

export function blank(year: number): Feedback {
  return { about: 'unit', topic: 'other', subject: '', words: '', sentOn: `${year}-01-01`, answer: '' };
}

/** Typed columns for indicators: never a word of what was said. */
export function facets(feedback: Feedback): Record<string, string | number | null> {
  const { about: subject, topic: matter, outcome = null } = feedback;
  return { year: yearOf(feedback), about: subject, topic: matter, outcome };
}

export function yearOf({ sentOn }: Feedback): number {
  return Number(sentOn.slice(0, 4));
}
