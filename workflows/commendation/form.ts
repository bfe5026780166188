import { z } from 'zod';
import { fields, legalBases, recipients } from '../kit/index.ts';

/** Forms of award, and how papers call them; the first is the unit's own to give. */
export const forms = {
  unitCertificate: 'Giấy khen của Ban Chấp hành công đoàn cơ sở',
  upperCertificate: 'Giấy khen của công đoàn cấp trên',
  merit: 'Bằng khen của Liên đoàn Lao động tỉnh',
} as const;

export type AwardForm = keyof typeof forms;
const formNames = Object.keys(forms) as [AwardForm, ...AwardForm[]];

const nominee = z.strictObject({
  id: fields.rowId(),
  sort: z.enum(['person', 'collective']).meta({ kind: 'enum' }),
  title: fields.title(300),
  /** Known by the system: kept from voting on themselves, and told in their record. */
  personId: fields.person().optional(),
  position: fields.text(500).optional(),
  form: z.enum(formNames).meta({ kind: 'enum' }),
  achievement: fields.longText(10_000),
  evidence: fields.longText(4_000),
});

/** What became of a nominee: by the committee's vote, by appraisal, by the decision. */
const result = z.strictObject({
  nomineeId: z.guid().meta({ kind: 'id' }),
  title: fields.title(300),
  outcome: z
    .enum(['agreed', 'notAgreed', 'proposed', 'notProposed', 'granted', 'declined'])
    .meta({ kind: 'enum' }),
  reason: fields.longText(4_000).optional(),
});

/** A nomination: who, for what, in which form, shown by what; and what came of it, by acts alone. */
export const form = z
  .strictObject({
    year: fields.year(),
    occasion: fields.text(500),
    legalBases: legalBases(),
    nominees: z.array(nominee).max(200).meta({ kind: 'rows' }),
    results: z.array(result).max(200).meta({ kind: 'rows', substance: false, fixed: true }),
    recipients: recipients(),
  })
  .superRefine(({ nominees }, faults) => {
    nominees.forEach(({ personId, form: asked }, index) => {
      const same = nominees.findIndex((other) => other.personId === personId && other.form === asked);
      if (personId && same < index)
        faults.addIssue({
          code: 'custom',
          path: ['nominees', index, 'personId'],
          params: { fault: 'duplicate' },
        });
    });
  });

export type Commendation = z.output<typeof form>;
export type Nominee = Commendation['nominees'][number];
export type Outcome = Commendation['results'][number]['outcome'];

/** What must be there before anybody votes on it. */
export function missingIn({ nominees }: Commendation): string[] {
  return nominees.length > 0 ? [] : ['nominees'];
}

/** Whether the unit gives it itself: every award asked for is its own. */
export function isOwn({ nominees }: Pick<Commendation, 'nominees'>): boolean {
  return nominees.length > 0 && nominees.every((row) => row.form === 'unitCertificate');
}

/** Nominees of whom that is said now; before any vote, all of them. */
export function nomineesWith(content: Commendation, outcomes: readonly Outcome[]): Nominee[] {
  const said = new Map(content.results.map(({ nomineeId, outcome }) => [nomineeId, outcome]));
  return content.nominees.filter(({ id }) => {
    const outcome = said.get(String(id));
    return outcome !== undefined && outcomes.includes(outcome);
  });
}

export function blank(year: number): Commendation {
  return {
    ...{ year, occasion: '', legalBases: [], nominees: [], results: [] },
    recipients: [{ text: 'Như trên' }, { text: 'Lưu: VT.' }],
  };
}

/** Typed columns for indicators. */
export function facets(content: Commendation): Record<string, string | number | null> {
  return {
    year: content.year,
    nominees: content.nominees.length,
    granted: nomineesWith(content, ['granted']).length,
  };
}
