import { z } from 'zod';
import { fields, legalBases, recipients, type HandOff } from '../kit/index.ts';

/** What a unit asks of the union above it: one matter, how it stands, what should be done about it. */
export const form = z.strictObject({
  year: fields.year(),
  subject: fields.text(500),
  legalBases: legalBases(),
  situation: fields.longText(),
  proposal: fields.longText(),
  recipients: recipients(),
});

export type Recommendation = z.output<typeof form>;

/** What must be there before anybody votes on it or sends it. */
export function missingIn({ subject, proposal }: Recommendation): string[] {
  return [...(subject.trim() ? [] : ['subject']), ...(proposal.trim() ? [] : ['proposal'])];
}

export function blank(year: number): Recommendation {
  return { year, subject: '', legalBases: [], situation: '', proposal: '', recipients: [] };
}

/** Begins with what another document hands over: its matter, and in its words what is asked. */
export function taken({ title, text, year }: HandOff): Recommendation {
  return { ...blank(year), subject: title.slice(0, 500), proposal: text || title };
}
