import type { Actor, HeldOffice, Office, Seat } from '../../workflows/kit/index.ts';

/** A small province for flow tests: one upper union, one unit under it, the people of both. */
export const PROVINCE = '00000000-0000-4000-8000-000000000001';
export const UNIT = '00000000-0000-4000-8000-000000000002';

export interface Person {
  id: string;
  fullName: string;
  offices: HeldOffice[];
}

function person(
  no: number,
  fullName: string,
  ...offices: [Office, string, HeldOffice['actsAsChair']?][]
): Person {
  return {
    id: `00000000-0000-4000-8000-0000000001${String(no).padStart(2, '0')}`,
    fullName,
    offices: offices.map(([office, organisationId, actsAsChair]) => ({
      office,
      organisationId,
      ...(actsAsChair ? { actsAsChair } : {}),
    })),
  };
}

export const chair = person(1, 'Trần Thị Chủ', ['chair', UNIT]);
export const viceChair = person(2, 'Lê Văn Phó', ['viceChair', UNIT]);
export const secretary = person(3, 'Phạm Thị Thư', ['secretary', UNIT]);
export const member = person(4, 'Đỗ Văn Một', ['committeeMember', UNIT]);
export const drafter = person(5, 'Võ Thị Soạn', ['committeeMember', UNIT]);
export const leader = person(11, 'Nguyễn Thị Lãnh', ['chair', PROVINCE]);
export const deputy = person(12, 'Bùi Văn Hai', ['viceChair', PROVINCE]);
export const officer = person(13, 'Hồ Thị Văn', ['officer', PROVINCE]);
export const clerk = person(14, 'Đinh Văn Thư', ['recordsClerk', PROVINCE], ['committeeMember', PROVINCE]);
export const councillor = person(15, 'Cao Thị Uỷ', ['committeeMember', PROVINCE]);
export const auditor = person(16, 'Mai Văn Kiểm', ['inspectionChair', PROVINCE]);
export const outsider = person(21, 'Người Ngoài');
/** Timers and organisation events. */
export const engine: Person = { id: '', fullName: 'Hệ thống', offices: [] };

export const everybody: Person[] = [
  chair,
  viceChair,
  secretary,
  member,
  drafter,
  leader,
  deputy,
  officer,
  clerk,
  councillor,
  auditor,
];

/** The same person holding other offices instead. */
export function holding(who: Person, ...offices: HeldOffice[]): Person {
  return { ...who, offices };
}

export function actorOf(who: Person): Actor {
  return who === engine ? { personId: null, offices: [] } : { personId: who.id, offices: who.offices };
}

export function seatsOf(people: Person[], organisationId: string): Seat[] {
  return people.flatMap(({ id, fullName, offices }) =>
    offices
      .filter((held) => held.organisationId === organisationId)
      .map(({ office, actsAsChair, standing }: HeldOffice & Pick<Seat, 'standing'>) => ({
        ...{ personId: id, fullName, organisationId, office, actsAsChair, standing },
      })),
  );
}
