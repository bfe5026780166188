import type { Query } from '../../documents/index.ts';
import { foldHeading, type Line, type RowFault } from '../column.ts';
import { attendeeColumns } from './attendeeColumns.ts';
import type { Kept, ListAct, ListKind, PeopleList, Planned, Scope, Write } from './kind.ts';
import { faultOfLeft, knownPeople, type KnownPerson } from './knownPeople.ts';
import { faultOfUnit, knownUnits } from './knownUnits.ts';
import { compared, fault, faulty, FirstLines, fresh } from './planning.ts';

/** Who is to come to a course, or came to which of its sessions. */
export const attendees: ListKind = {
  name: 'attendees',
  words: {
    vi: {
      label: 'Danh sách người dự',
      lead: 'Ai được mời, ai có mặt ở buổi nào. Người chưa có trong danh sách được mời thêm; người đã có thì chỉ ghi có mặt.',
    },
    en: {
      label: 'List of participants',
      lead: 'Who is invited, and who was present in which session. Who is not on the list is invited; who is, is only ticked off.',
    },
  },
  columns: attendeeColumns,
  plan,
  acts,
  undo,
};

/** What a line enters: somebody new to the list, or sessions of somebody who is on it. */
interface Entered {
  listed: boolean;
  sessionIds: string[];
}

async function plan(query: Query, lines: readonly Line[], scope: Scope): Promise<Planned[]> {
  const { list } = scope;
  if (!list) throw new Error('people are entered in a list');
  const units = await knownUnits(
    query,
    lines.map(({ cells }) => cells['unit'] ?? ''),
    scope,
  );
  const known = await knownPeople(query, lines, scope.today);
  const inOffice = await inOfficeUnder(query, known.ids, scope);
  const first = new FirstLines();
  const room = { left: list.book.most - list.attendees.length };
  return lines.map((line): Planned => {
    const { unit: code = '' } = line.cells;
    const unit = units.get(code);
    const sessions = sessionsIn(line.cells['present'] ?? '', list, scope);
    const ofUnit = faultOfUnit(unit, 'unit', scope);
    const faults = [...(ofUnit ? [ofUnit] : []), ...('fault' in sessions ? [sessions.fault] : [])];
    if (line.faults.length > 0 || faults.length > 0 || 'fault' in sessions || !unit)
      return faulty(line, ...(line.faults.length > 0 ? [] : faults));
    const meant = known.meant(line);
    if (meant && 'fault' in meant) return faulty(line, meant.fault);
    if (!meant) return faulty(line, fault('name', 'unknown-person', { unit: unit.name }));
    const again = first.claim(meant.id, line);
    if (again) return faulty(line, again);
    const gone = inOffice.has(meant.id) ? faultOfPlace(meant, line) : faultOfGone(meant, line);
    if (gone) return faulty(line, gone);
    return planEntered(line, meant, sessions.ids, list, room);
  });
}

function planEntered(
  line: Line,
  { id }: KnownPerson,
  sessionIds: string[],
  list: PeopleList,
  room: { left: number },
): Planned {
  const { sessions, attendees: people, takes, book } = list;
  const before = people.find(({ personId }) => personId === id);
  if (!before) {
    if (!takes.has(book.invites)) return faulty(line, fault(null, 'list-closed'));
    if (room.left <= 0) return faulty(line, fault(null, 'list-full', { max: book.most }));
    room.left -= 1;
    return fresh(line, id, { listed: true, sessionIds });
  }
  const numbers = (ids: readonly string[]) =>
    sessions.flatMap((session, at) => (ids.includes(session.id) ? [at + 1] : [])).join(', ');
  const added = sessionIds.filter((session) => !before.attended.includes(session));
  const told = {
    ...line,
    cells: { ...line.cells, present: numbers([...before.attended, ...added]) },
  };
  const planned = compared(told, id, { present: numbers(before.attended) });
  return planned.write
    ? { ...planned, write: { ...planned.write, after: { listed: false, sessionIds: added } } }
    : planned;
}

/** Of those asked for, who holds an office today in the organisation that invites, or under it. */
async function inOfficeUnder(
  query: Query,
  ids: readonly string[],
  { organisationId, today }: Scope,
): Promise<ReadonlySet<string>> {
  const rows = await query<{ id: string }>(
    `select distinct h.person_id as id from office_holding h
     where h.person_id = any ($1::uuid[]) and h.period @> $3::date and h.office <> 'administrator'
       and (h.organisation_id = $2 or exists (select from organisation_lineage l
         where l.organisation_id = h.organisation_id and l.ancestor_id = $2 and l.period @> $3::date))`,
    [ids, organisationId, today],
  );
  return new Set(rows.map(({ id }) => id));
}

function faultOfPlace({ fullName, present }: KnownPerson, { cells }: Line): RowFault | null {
  const { unit = '' } = cells;
  if (present.includes(unit)) return null;
  return fault('unit', 'sits-elsewhere', { name: fullName, units: present.join(', ') });
}

function faultOfGone(person: KnownPerson, line: Line): RowFault {
  return faultOfLeft(person, line) ?? fault('name', 'no-office-now', { name: person.fullName });
}

const ALL = new Set(['x', 'co', 'co mat', 'yes', 'present', 'du', 'tat ca', 'all']);

/** The sessions that a cell means: none, all that have begun, or those whose numbers it names. */
function sessionsIn(
  written: string,
  { sessions }: PeopleList,
  { today }: Scope,
): { ids: string[] } | { fault: RowFault } {
  const said = foldHeading(written);
  if (said === '') return { ids: [] };
  if (ALL.has(said)) return { ids: sessions.filter(({ on }) => on <= today).map(({ id }) => id) };
  const numbers = said.split(/[\s,;]+/).map(Number);
  if (numbers.some((no) => !sessions[no - 1]))
    return { fault: fault('present', 'unknown-session', { count: sessions.length }) };
  const meant = numbers.map((no) => sessions[no - 1]!);
  const early = meant.find(({ on }) => on > today);
  if (early)
    return {
      fault: fault('present', 'session-not-begun', { no: sessions.indexOf(early) + 1, date: early.on }),
    };
  return { ids: meant.map(({ id }) => id) };
}

function acts(writes: readonly Write[], list: PeopleList): ListAct[] {
  const { invites } = list.book;
  const fresh = writes.filter((write) => enteredOf(write).listed).map(({ id }) => id);
  return [
    ...(fresh.length > 0 ? [{ action: invites, payload: { personIds: fresh }, rows: fresh }] : []),
    ...ticks(writes, list, false),
  ];
}

/** Who was ticked off in more than the file said stays as a whole, and so does everybody once the list is closed. */
function undo(writes: readonly Write[], list: PeopleList): { acts: ListAct[]; kept: Kept[] } {
  const { attendees: people, takes, book } = list;
  const standing = writes.flatMap((write) => {
    const row = people.find(({ personId }) => personId === write.id);
    return row ? [{ write, row, entered: enteredOf(write) }] : [];
  });
  const kept = standing.flatMap(({ write, row, entered }): Kept[] => {
    if (!takes.has(entered.listed ? book.uninvites : book.ticks))
      return [{ id: write.id, reason: fault(null, 'list-closed') }];
    const more = row.attended.some((id) => !entered.sessionIds.includes(id));
    return entered.listed && more ? [{ id: write.id, reason: fault(null, 'ticked-since') }] : [];
  });
  const free = standing.filter(({ write }) => !kept.some(({ id }) => id === write.id));
  const listed = free.filter(({ entered }) => entered.listed).map(({ write }) => write.id);
  const still = free.map(({ write, row, entered }) => ({
    ...write,
    after: { ...entered, sessionIds: entered.sessionIds.filter((id) => row.attended.includes(id)) },
  }));
  const payload = { personIds: listed, reason: 'Hoàn tác lần nhập danh sách từ tệp.' };
  return {
    acts: [
      ...ticks(still, list, true),
      ...(listed.length > 0 ? [{ action: book.uninvites, payload, rows: listed }] : []),
    ],
    kept,
  };
}

/** One act a session: everybody whom the rows name in it. */
function ticks(writes: readonly Write[], { book, sessions }: PeopleList, absent: boolean): ListAct[] {
  return sessions.flatMap(({ id: sessionId }): ListAct[] => {
    const personIds = writes
      .filter((write) => enteredOf(write).sessionIds.includes(sessionId))
      .map(({ id }) => id);
    if (personIds.length === 0) return [];
    const payload = { sessionId, personIds, ...(absent ? { absent } : {}) };
    return [{ action: book.ticks, payload, rows: personIds }];
  });
}

function enteredOf({ after }: Write): Entered {
  return after as unknown as Entered;
}
