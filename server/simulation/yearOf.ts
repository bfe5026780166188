import {
  addDays,
  yearDocuments,
  type DemoDocument,
  type DemoParty,
  type Flow,
  type LocalDate,
  type YearContext,
} from '../../workflows/kit/index.ts';
import {
  Chance,
  decisionOf,
  demoId,
  partiesOf,
  type DemoProvince,
  type PastDecision,
} from '../db/demo/index.ts';

/** What is going to happen in the province: what its people do, and which units are merged on 1 July. */
export interface Year {
  context: Omit<YearContext, 'programme' | 'before'>;
  documents: DemoDocument[];
  /** The day on which units show what they did for their cadres. */
  evidenceOn: LocalDate;
  merger: PastDecision;
  /** The first working days of the next year, in which what the year left undone runs late. */
  until: LocalDate;
}

/** The third unit of so many is taken over by the one after it. */
const MERGED_OF = 40;

/** The same year for the same province, number and seed. */
export async function yearOf(
  demo: DemoProvince,
  flows: readonly Flow[],
  { year, seed }: { year: number; seed: string },
): Promise<Year> {
  const [july, lastDay] = [`${year}-07-01`, `${year}-12-31`];
  const ends = new Set(demo.units.flatMap(({ id }, index) => (index % MERGED_OF === 2 ? [id] : [])));
  const context = {
    ...{ year, today: lastDay, ...partiesOf(demo), id: demoId },
    chance: (name: string) => new Chance(`${seed} ${name}`),
    lastDayOf: ({ id }: DemoParty) => (ends.has(id) ? addDays(july, -1) : lastDay),
  };
  const documents = await yearDocuments(flows, context);
  const merger = decisionOf(
    demo.federation,
    { no: 70, day: july, subject: 'Sáp nhập các công đoàn cơ sở theo sắp xếp bộ máy' },
    demo.units.flatMap(({ id }, index) =>
      ends.has(id)
        ? [{ kind: 'merge' as const, organisationIds: [id], intoId: demo.units[index + 1]!.id }]
        : [],
    ),
  );
  return { context, documents, evidenceOn: `${year}-11-20`, merger, until: `${year + 1}-01-05` };
}
