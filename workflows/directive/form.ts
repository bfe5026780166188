import { z } from 'zod';
import { fields, legalBases, recipients, sections, type Asked, type HandOff } from '../kit/index.ts';

/** What it is called on the paper, and the code it is numbered under; an official letter has neither. */
export const papers = {
  guidance: { code: 'HD', name: 'Hướng dẫn' },
  notice: { code: 'TB', name: 'Thông báo' },
  plan: { code: 'KH', name: 'Kế hoạch' },
  conclusion: { code: 'KL', name: 'Kết luận' },
  invitation: { code: 'GM', name: 'Giấy mời' },
  letter: { code: '', name: '' },
} as const;

export type DirectiveType = keyof typeof papers;
const types = Object.keys(papers) as [DirectiveType, ...DirectiveType[]];

const task = z.strictObject({
  id: fields.rowId(),
  title: fields.title(1_000),
  detail: fields.longText(4_000).optional(),
  dueOn: fields.date().optional(),
  duty: fields.duty().optional(),
});

/** A directive of the union to those below it: what it is, what it says, what it asks of them until when, to whom it goes. */
export const form = z
  .strictObject({
    type: z.enum(types).meta({ kind: 'enum' }),
    year: fields.year(),
    signedFor: z.enum(['committee', 'chair']).meta({ kind: 'enum', substance: false }),
    addressees: fields.stringList(30, 300).meta({ kind: 'stringList', substance: false }),
    legalBases: legalBases(),
    preamble: fields.longText().optional(),
    sections: sections(),
    tasks: z.array(task).max(100).meta({ kind: 'rows' }),
    recipients: recipients(),
  })
  .superRefine(({ year, tasks }, faults) => {
    tasks.forEach(({ dueOn }, index) => {
      // zod goes on to this check after a day that is none; that one is told already.
      if (!fields.date().safeParse(dueOn).success || String(dueOn) >= `${year}-01-01`) return;
      faults.addIssue({
        code: 'custom',
        path: ['tasks', index, 'dueOn'],
        params: { fault: 'too-early', min: `${year}-01-01` },
      });
    });
  });

export type Directive = z.output<typeof form>;

/** What must be there before anybody is asked to sign it. */
export function missingIn({ sections, tasks }: Directive): string[] {
  const says = sections.some((section) => section.blocks?.length || section.sections?.length);
  return says || tasks.length > 0 ? [] : ['sections'];
}

export function blank(year: number): Directive {
  return {
    type: 'guidance',
    year,
    signedFor: 'committee',
    addressees: [],
    legalBases: [],
    sections: [],
    tasks: [],
    recipients: [
      { text: 'Công đoàn cơ sở trực thuộc', dispatchTo: [{ group: 'units' }] },
      { text: 'Lưu: VT.' },
    ],
  };
}

/** What another document hands over to be told to units, in the role it plays. */
export function takes({ text, year, rows = [], recipients: to }: HandOff, role: string): Directive {
  const plain = blank(year);
  return {
    ...plain,
    type: role === 'invitation' ? 'invitation' : plain.type,
    sections: [
      { blocks: paragraphsOf(text) },
      ...(rows.length > 0
        ? [
            {
              heading: 'DANH SÁCH MỜI',
              blocks: rows.map((row) => ({
                ...{ type: 'bullet' as const, text: [row.title, row.text].filter(Boolean).join(' - ') },
              })),
            },
          ]
        : []),
    ],
    recipients: to ?? plain.recipients,
  };
}

function paragraphsOf(text: string) {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => ({ type: 'paragraph' as const, text: line }));
}

/** The year of its last due day; its own where it asks for nothing later. */
export function lastYear({ year, tasks }: Directive): number {
  const years = tasks.flatMap(({ dueOn }) => (dueOn ? [Number(dueOn.slice(0, 4))] : []));
  return Math.max(year, ...years);
}

/** Typed columns for indicators. */
export function facets({ type, tasks }: Directive): Record<string, string | number | null> {
  const days = tasks.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  return { type, tasks: tasks.length, lastDueOn: days.at(-1) ?? null };
}

/** Each task with a day is owed by the units that the directive is sent to. */
export function asked({ tasks }: Directive): Asked[] {
  return tasks.flatMap(({ id, title, dueOn, duty }) =>
    dueOn
      ? [
          {
            ...{ rowId: id ?? null, of: 'recipients' as const, title, duty: duty ?? null },
            ...{ year: Number(dueOn.slice(0, 4)), dueOn },
          },
        ]
      : [],
  );
}
