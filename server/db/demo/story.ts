import {
  dayOf,
  demoDocuments,
  type DemoContext,
  type DemoDocument,
  type DemoParty,
  type Flow,
} from '../../../workflows/kit/index.ts';
import { Chance, demoId } from './chance.ts';
import type { DemoOrganisation, DemoProvince } from './province.ts';

/**
 * What happened in the province up to yesterday, as its flows tell it. `most` ends the telling: once so many documents are
 * told, no further unit begins.
 */
export async function storyOf(
  demo: DemoProvince,
  flows: readonly Flow[],
  now: Date,
  most: number,
): Promise<DemoDocument[]> {
  const today = dayOf(new Date(now.getTime() - DAY).toISOString());
  const context = { year: Number(today.slice(0, 4)), today, ...partiesOf(demo), chance, id: demoId };
  return upTo(most, await demoDocuments(flows, context));
}

/** The province and its units with those who hold an office there. */
export function partiesOf(demo: DemoProvince): Pick<DemoContext, 'province' | 'units'> {
  return {
    province: partyOf(demo, demo.province, 0),
    units: demo.units.map((unit, index) => partyOf(demo, unit, index + 1)),
  };
}

const chance = (seed: string) => new Chance(seed);

export const DAY = 24 * 60 * 60 * 1000;

function partyOf({ people }: DemoProvince, { id, name, symbol }: DemoOrganisation, no: number): DemoParty {
  const inOffice = people.filter(({ organisationId }) => organisationId === id);
  return {
    ...{ id, no, name, symbol },
    people: inOffice.flatMap(({ id: personId, fullName, offices }) =>
      offices
        .filter(({ until }) => until === null)
        .map(({ office, actsAsChair, standing }) => ({ personId, fullName, office, actsAsChair, standing })),
    ),
  };
}

// A unit's documents name each other, so that each unit's are told all or not at all.
function upTo(most: number, documents: DemoDocument[]): DemoDocument[] {
  const told: DemoDocument[] = [];
  for (const ofUnit of Map.groupBy(documents, ({ organisationId }) => organisationId).values()) {
    if (told.length >= most) break;
    told.push(...ofUnit);
  }
  const keys = new Set(told.map(({ key }) => key));
  return told.filter(({ openedFrom }) =>
    openedFrom ? [openedFrom.key, ...(openedFrom.with ?? [])].every((key) => keys.has(key)) : true,
  );
}
