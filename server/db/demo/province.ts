import type { HeldOffice, Office } from '../../../workflows/kit/index.ts';
import { Chance, demoId } from './chance.ts';
import { personName } from './peopleNames.ts';
import { unitName } from './unitNames.ts';

/** The demo province as rows, before any database: who there is and who holds what. */
export interface DemoProvince {
  federation: DemoOrganisation;
  province: DemoOrganisation;
  /** The grassroots unions, 01 first. */
  units: DemoOrganisation[];
  people: DemoPerson[];
}

export interface DemoOrganisation {
  id: string;
  kind: 'ProvincialFederation' | 'UpperUnion' | 'GrassrootsUnion';
  code: string;
  name: string;
  symbol: string;
  parentId: string | null;
  phone: string;
}

export interface DemoPerson {
  id: string;
  organisationId: string;
  fullName: string;
  phone: string;
  email: string;
  /** Null for those who left office. */
  username: string | null;
  offices: DemoOffice[];
}

export interface DemoOffice {
  office: Office;
  from: string;
  until: string | null;
  actsAsChair?: NonNullable<HeldOffice['actsAsChair']>;
  decision?: string;
  /** Sits on the standing committee. */
  standing?: true;
}

const TERM_BEFORE = '2018-06-01';
const TERM_BEGINS = '2023-06-01';
// Nobody's number: no operator in Viet Nam has these.
const PHONE_PREFIX = '0100';

/** Makes the same province each time; `units` is how many grassroots unions stand under it. */
export function demoProvince(units: number): DemoProvince {
  const federation = organisation(
    'LDLD',
    'ProvincialFederation',
    'Liên đoàn Lao động tỉnh Bình Minh',
    'LĐLĐ',
    null,
  );
  const province = organisation(
    'CDVC',
    'UpperUnion',
    'Công đoàn Viên chức tỉnh Bình Minh',
    'CĐVC',
    federation.id,
  );
  const under = Array.from({ length: units }, (_, index) => {
    const no = String(index + 1).padStart(2, '0');
    return organisation(`CDCS${no}`, 'GrassrootsUnion', unitName(index + 1), `CĐCS${no}`, province.id);
  });
  const people = new People();
  for (const [role, offices, more] of PROVINCIAL_STAFF) people.add(province, role, offices, more);
  under.forEach((unit, index) => addCommittee(people, unit, index + 1));
  under.slice(10, 13).forEach((unit, index) => addGroups(people, unit, index + 11));
  return { federation, province, units: under, people: people.all };
}

function organisation(
  code: string,
  kind: DemoOrganisation['kind'],
  name: string,
  symbol: string,
  parentId: string | null,
): DemoOrganisation {
  const chance = new Chance(`phone ${code}`);
  const phone = `${PHONE_PREFIX} 3${String(chance.below(100_000)).padStart(5, '0')}`;
  return {
    id: demoId(`organisation ${code}`),
    kind,
    code: `BINHMINH.${code}`,
    name,
    symbol,
    parentId,
    phone,
  };
}

const PROVINCIAL_STAFF: [username: string, offices: Office[], more?: Partial<DemoOffice>][] = [
  ['lanhdao.tinh', ['chair'], { standing: true }],
  ['phochutich.tinh', ['viceChair'], { standing: true }],
  ['uyvien1.tinh', ['committeeMember'], { standing: true }],
  ['uyvien2.tinh', ['committeeMember']],
  ['vanthu.tinh', ['recordsClerk', 'committeeMember']],
  ['vanphong.tinh', ['officer']],
  ['ubkt.tinh', ['inspectionChair']],
  ['quantri', ['administrator']],
];

/** Units 01–10 have exactly five people; the others from 3 to 7, some with a past and some with a vacant seat. */
function addCommittee(people: People, unit: DemoOrganisation, no: number): void {
  const at = `cs${String(no).padStart(2, '0')}`;
  const size = no <= 10 ? 5 : 3 + new Chance(`committee ${no}`).below(5);
  const vacant = no > 10 && no % 15 === 0;
  const deputySigns = no > 10 && no % 11 === 0;
  const deputy: Partial<DemoOffice> = vacant
    ? { actsAsChair: 'Q', decision: `${no}/QĐ-CĐVC` }
    : deputySigns
      ? { actsAsChair: 'KT', decision: `${no}/QĐ-CĐVC` }
      : {};
  if (vacant) people.addFormer(unit, `chutich.${at} cũ`, 'chair');
  else people.add(unit, `chutich.${at}`, ['chair']);
  people.add(unit, `phochutich.${at}`, ['viceChair'], deputy);
  if (no > 10 && no % 7 === 0) people.addFormer(unit, `thuky.${at} cũ`, 'secretary');
  people.add(unit, `thuky.${at}`, ['secretary']);
  for (let member = 1; member <= size - 3; member += 1)
    people.add(unit, `uyvien${member}.${at}`, ['committeeMember']);
}

/** Some larger units have groups, whose heads and deputies hold no seat in the committee and sign in nowhere. */
function addGroups(people: People, unit: DemoOrganisation, no: number): void {
  people.addWithoutAccount(unit, `totruong.cs${no}`, 'groupHead');
  people.addWithoutAccount(unit, `topho.cs${no}`, 'groupDeputy');
}

class People {
  readonly all: DemoPerson[] = [];
  readonly #names = new Set<string>();

  add(unit: DemoOrganisation, username: string, offices: Office[], more: Partial<DemoOffice> = {}): void {
    this.#push(
      unit,
      username,
      username,
      offices.map((office) => ({ office, from: TERM_BEGINS, until: null, ...more })),
    );
  }

  addWithoutAccount(unit: DemoOrganisation, role: string, office: Office): void {
    this.#push(unit, role, null, [{ office, from: TERM_BEGINS, until: null }]);
  }

  /** Somebody of the term before. */
  addFormer(unit: DemoOrganisation, role: string, office: Office): void {
    this.#push(unit, role, null, [{ office, from: TERM_BEFORE, until: TERM_BEGINS }]);
  }

  #push(unit: DemoOrganisation, role: string, username: string | null, offices: DemoOffice[]): void {
    const chance = new Chance(`person ${role}`);
    const fullName = personName(chance, this.#names);
    this.all.push({
      id: demoId(`person ${role}`),
      organisationId: unit.id,
      fullName,
      phone: `${PHONE_PREFIX} ${String(chance.below(1_000_000)).padStart(6, '0')}`,
      email: `${role.replace(' cũ', '')}@binhminh.example`,
      username,
      offices,
    });
  }
}
