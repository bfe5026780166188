import { z } from 'zod';
import { fields, legalBases, recipients, type QuestionStanding } from '../kit/index.ts';
import { levels } from './defaults.ts';

const figure = () => z.int().min(0).max(1_000).meta({ kind: 'number' });

const votes = z.strictObject({ id: fields.rowId(), rowId: z.guid().meta({ kind: 'id' }), votes: figure() });

/** Somebody in office, and what the vote gave: no part of what is voted on. */
const personRow = z.strictObject({
  id: fields.rowId(),
  personId: fields.person(),
  fullName: fields.title(300),
  office: fields.text(200),
  votes: z.array(votes).max(10).meta({ kind: 'rows', substance: false }),
  blank: figure().meta({ kind: 'number', substance: false }).optional(),
  result: fields.text(200).meta({ kind: 'text', substance: false }).optional(),
});

/** A committee's vote of confidence on people in office: the levels by hand, the people by an act. */
export const form = z.strictObject({
  year: fields.year(),
  legalBases: legalBases(),
  levels: fields
    .distinct(z.array(z.strictObject({ id: fields.rowId(), title: fields.title(200) })).max(10), 'title')
    .meta({ kind: 'rows' }),
  persons: z.array(personRow).max(200).meta({ kind: 'rows', fixed: true }),
  recipients: recipients(),
});

export type ConfidenceVote = z.output<typeof form>;
export type RatedPerson = ConfidenceVote['persons'][number];

const FEWEST_LEVELS = 2;

/** What must be there before anybody votes. */
export function missingIn({ levels: rated, persons }: ConfidenceVote): string[] {
  return [...(rated.length >= FEWEST_LEVELS ? [] : ['levels']), ...(persons.length > 0 ? [] : ['persons'])];
}

export function blank(year: number): ConfidenceVote {
  return {
    ...{ year, legalBases: [], persons: [], recipients: [] },
    levels: levels.map((title) => ({ title })),
  };
}

/** The same levels for another year. */
export function copyToYear(content: ConfidenceVote, year: number): ConfidenceVote {
  return { ...content, year, persons: [], levels: content.levels.map(({ title }) => ({ title })) };
}

/** The content with every count, and the level that over half gave, or better. */
export function withResults(content: ConfidenceVote, standings: readonly QuestionStanding[]): ConfidenceVote {
  return {
    ...content,
    persons: content.persons.map((person) => {
      const own = standings.find(({ question }) => question.personId === person.personId);
      if (!own) return person;
      const { result: _, ...row } = person;
      const won = own.question.choices.find(({ value }) => value === own.result?.[0]);
      return {
        ...row,
        votes: own.choices.map(({ value, votes: given }) => ({ rowId: value, votes: given ?? 0 })),
        blank: own.blank ?? 0,
        ...(won ? { result: won.label } : {}),
      };
    }),
  };
}

/** Typed columns for indicators: how many were rated, and how many came to each level. */
export function facets({
  year,
  levels: rated,
  persons,
}: ConfidenceVote): Record<string, string | number | null> {
  const at = (title: string) => persons.filter(({ result }) => result === title).length;
  return {
    ...{ year, persons: persons.length },
    ...Object.fromEntries(rated.map(({ title }, index) => [`level.${index + 1}`, at(title)])),
  };
}
