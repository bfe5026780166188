import { z } from 'zod';
import { duties, fields, legalBases, recipients, sections, targets } from '../kit/index.ts';

/**
 * The programme of a term: text in sections, its targets once more in figures, for plans to answer, and what every unit owes
 * by it as rows, for the engine to open.
 */
export const form = z
  .strictObject({
    legalBases: legalBases(),
    preamble: fields.longText().optional(),
    termFrom: fields.year(),
    termTo: fields.year(),
    sections: sections(),
    targets: targets(),
    duties: duties().optional(),
    recipients: recipients(),
  })
  .superRefine(({ termFrom, termTo, duties: owed = [] }, faults) => {
    if (termTo < termFrom) {
      faults.addIssue({ code: 'custom', path: ['termTo'], params: { fault: 'too-small', min: termFrom } });
    }
    owed.forEach(({ repeatUntil }, index) => {
      if (repeatUntil === undefined || repeatUntil <= termTo) return;
      faults.addIssue({
        code: 'custom',
        path: ['duties', index, 'repeatUntil'],
        params: { fault: 'too-big', max: termTo },
      });
    });
  });

export type Programme = z.output<typeof form>;

/** What must be there before the committee votes on it. */
export function missingIn({ sections }: Programme): string[] {
  const says = sections.some((section) => section.blocks?.length || section.sections?.length);
  return says ? [] : ['sections'];
}

/** The four parts a programme has; the words come from its drafter. */
export function blank(year: number): Programme {
  const parts = ['MỤC TIÊU', 'CHỈ TIÊU', 'NHIỆM VỤ VÀ GIẢI PHÁP', 'TỔ CHỨC THỰC HIỆN'];
  return {
    legalBases: [],
    termFrom: year,
    termTo: Math.min(year + 4, 2100),
    sections: parts.map((heading) => ({ heading, blocks: [], sections: [] })),
    targets: [],
    duties: [],
    recipients: [
      {
        text: 'Uỷ viên Ban Chấp hành, Uỷ ban Kiểm tra',
        dispatchTo: [{ group: 'committee' }, { group: 'inspectionCommittee' }],
      },
      { text: 'Công đoàn cơ sở trực thuộc', dispatchTo: [{ group: 'units' }] },
      { text: 'Lưu: VT, VP.' },
    ],
  };
}

/** Typed columns for indicators. */
export function facets({
  termFrom,
  termTo,
  targets: rows,
  duties: owed = [],
}: Programme): Record<string, string | number | null> {
  const figures = rows.flatMap(({ indicator, value }): [string, number][] =>
    indicator ? [[`target.${indicator}`, value]] : [],
  );
  return { termFrom, termTo, targets: rows.length, duties: owed.length, ...Object.fromEntries(figures) };
}
