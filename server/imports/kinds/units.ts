import { randomUUID } from 'node:crypto';
import { textIn } from '../../../workflows/kit/index.ts';
import type { Query } from '../../documents/index.ts';
import type { Line, RowFault } from '../column.ts';
import type { ImportKind, Kept, Planned, Scope, Write } from './kind.ts';
import { faultOfUnit, knownUnits, type KnownUnit } from './knownUnits.ts';
import { compared, fault, faulty, FirstLines, fresh } from './planning.ts';
import { stillReferred } from './stillReferred.ts';
import { unitColumns, unitKindOf } from './unitColumns.ts';

/**
 * Units that are there already, with the decision by which they were founded. A unit that the system knows changes its name, place or
 * upper union by a decision alone; a file adds its telephone.
 */
export const units: ImportKind = {
  name: 'units',
  words: {
    vi: {
      label: 'Đơn vị',
      lead: 'Các công đoàn trực thuộc đang hoạt động: mã, tên, ký hiệu, cấp trên, quyết định thành lập. Đổi tên, sáp nhập, giải thể thì làm ở “Sắp xếp tổ chức”.',
    },
    en: {
      label: 'Units',
      lead: 'Unions under yours as they stand: code, name, symbol, upper union, founding decision. They are renamed, merged and dissolved by decisions.',
    },
  },
  columns: unitColumns,
  plan,
  write,
  undo,
};

const CODE = /^[0-9A-Z](\.?[0-9A-Z]+)*$/;

async function plan(query: Query, lines: readonly Line[], scope: Scope): Promise<Planned[]> {
  const codes = lines.flatMap(({ cells }) => [cells['code'] ?? '', cells['parent'] ?? '']);
  const known = await knownUnits(query, codes, scope);
  const [taken] = await query<{ codes: string[] }>('select taken_codes($1::text[]) as codes', [codes]);
  const hidden = new Set(taken?.codes.filter((code) => !known.has(code)));
  const first = new FirstLines();
  const planned = lines.map((line): Planned => {
    const code = line.cells['code'] ?? '';
    const again = code ? first.claim(code, line) : null;
    if (line.faults.length > 0 || again) return faulty(line, ...(again ? [again] : []));
    const unit = known.get(code);
    if (unit) return planKnown(line, unit, scope);
    return hidden.has(code) ? faulty(line, fault('code', 'code-taken')) : planNew(line, scope);
  });
  return placed(planned, lines, known, scope);
}

/** A unit we know: only what is no matter of a decision may differ. */
function planKnown(line: Line, unit: KnownUnit, scope: Scope): Planned {
  const wrong = faultOfUnit(unit, 'code', scope);
  if (wrong) return faulty(line, wrong);
  const standing: Record<string, string | null> = {
    name: unit.name,
    symbol: unit.symbol,
    place: unit.place,
    parent: unit.parentCode,
    foundedOn: unit.foundedOn,
  };
  const others = Object.entries(standing).flatMap(([column, now]): RowFault[] => {
    const said = line.cells[column] ?? '';
    return said && said !== (now ?? '') ? [fault(column, 'by-decision-only', { now: now ?? '' })] : [];
  });
  return others.length > 0 ? faulty(line, ...others) : compared(line, unit.id, { phone: unit.phone });
}

function planNew(line: Line, { today }: Scope): Planned {
  const { cells } = line;
  const kind = unitKindOf(cells['kind'] ?? '');
  const faults = [
    ...(CODE.test(cells['code'] ?? '') ? [] : [fault('code', 'invalid-code')]),
    ...(kind ? [] : [fault('kind', 'unknown-kind')]),
    ...((cells['foundedOn'] ?? '') > today ? [fault('foundedOn', 'in-future')] : []),
  ];
  return faults.length > 0 ? faulty(line, ...faults) : fresh(line, randomUUID(), { ...cells, kind });
}

/** Gives each new unit its upper union: the import's own, one we know, or one in the file. */
function placed(
  planned: readonly Planned[],
  lines: readonly Line[],
  known: ReadonlyMap<string, KnownUnit>,
  scope: Scope,
): Planned[] {
  const made = new Map(
    planned.flatMap(({ verdict, write: made }) =>
      verdict === 'new' && made ? [[String(made.after['code']), made]] : [],
    ),
  );
  const own = [...known.values()].find(({ id }) => id === scope.organisationId);
  const faultOf = (unit: Write): RowFault | null => {
    const code = textIn(unit.after['parent']) || own?.code || '';
    const inFile = made.get(code);
    const kind = inFile ? String(inFile.after['kind']) : known.get(code)?.kind;
    const wrong = inFile ? null : faultOfUnit(known.get(code), 'parent', scope);
    if (wrong) return wrong;
    if (kind === 'GrassrootsUnion') return fault('parent', 'not-an-upper');
    return faultOfPath(unit, made);
  };
  return planned.map((each, at) => {
    if (each.verdict !== 'new' || !each.write) return each;
    const wrong = faultOf(each.write);
    if (wrong) return faulty(lines[at]!, wrong);
    const code = textIn(each.write.after['parent']) || own?.code || '';
    const parent = made.get(code);
    const place = each.write.after['place'] || parent?.after['place'] || known.get(code)?.place || own?.place;
    const after = { ...each.write.after, parentId: parent?.id ?? known.get(code)?.id, place };
    return { ...each, write: { ...each.write, after } };
  });
}

/** Unions stand five or six levels under each other; more in one file is a slip that nobody would look through. */
const MOST_LEVELS = 10;

function faultOfPath(unit: Write, made: ReadonlyMap<string, Write>): RowFault | null {
  const seen = new Set<string>();
  for (let at: Write | undefined = unit; at; at = made.get(textIn(at.after['parent']))) {
    if (seen.has(at.id)) return fault('parent', 'cycle-of-parents');
    if (seen.size === MOST_LEVELS) return fault('parent', 'too-deep', { max: MOST_LEVELS });
    seen.add(at.id);
  }
  return null;
}

async function write(query: Query, writes: readonly Write[]): Promise<void> {
  const made = writes.filter(({ before }) => before === null).map(({ id, after }) => ({ ...after, id }));
  await query(
    `insert into organisation (id, kind, code, phone, founded_on)
     select u.id, u.kind, u.code, nullif(u.phone, ''), u."foundedOn"
     from jsonb_to_recordset($1::jsonb) u (id uuid, kind text, code text, phone text, "foundedOn" date)`,
    [JSON.stringify(made)],
  );
  await query(
    `insert into organisation_description (organisation_id, period, name, symbol, place, parent_id, decision)
     select u.id, daterange(u."foundedOn", null), u.name, u.symbol, u.place, u."parentId", u.decision
     from jsonb_to_recordset($1::jsonb) u
       (id uuid, "foundedOn" date, name text, symbol text, place text, "parentId" uuid, decision text)`,
    [JSON.stringify(made)],
  );
  await query(
    `update organisation o set phone = u.phone from unnest($1::uuid[], $2::text[]) u (id, phone) where o.id = u.id`,
    phonesOf(writes, 'after'),
  );
}

async function undo(query: Query, writes: readonly Write[]): Promise<Kept[]> {
  const made = writes.filter(({ before }) => before === null);
  const rows = await query<{ id: string }>(
    `select o.id from organisation o join organisation_description d on d.organisation_id = o.id
       join jsonb_to_recordset($1::jsonb) u (id uuid, name text, symbol text, place text, phone text, "parentId" uuid) on u.id = o.id
     where o.dissolved_on is null and d.name = u.name and d.symbol = u.symbol and d.place = u.place
       and d.parent_id is not distinct from u."parentId" and coalesce(o.phone, '') = coalesce(u.phone, '')`,
    [JSON.stringify(made.map(({ id, after }) => ({ ...after, id })))],
  );
  const same = rows.map(({ id }) => id);
  const kept = await stillReferred(query, same, [
    // A unit comes with its description and what every unit owes, and goes with them; what it has done keeps it.
    'organisation_description.organisation_id',
    'obligation.organisation_id',
    'organisation.id',
  ]);
  const changed = made.filter(({ id }) => !same.includes(id)).map(({ id }) => id);
  const [ids, before] = phonesOf(writes, 'before');
  const back = await query<{ id: string }>(
    `update organisation o set phone = u.before from unnest($1::uuid[], $2::text[], $3::text[]) u (id, before, after)
     where o.id = u.id and o.phone is not distinct from u.after returning o.id`,
    [ids, before, phonesOf(writes, 'after')[1]],
  );
  const restored = new Set(back.map(({ id }) => id));
  return [
    ...kept.map((id) => ({ id, reason: fault(null, 'in-use') })),
    ...changed.map((id) => ({ id, reason: fault(null, 'changed-since') })),
    ...ids.filter((id) => !restored.has(id)).map((id) => ({ id, reason: fault(null, 'changed-since') })),
  ];
}

function phonesOf(writes: readonly Write[], side: 'before' | 'after'): [string[], (string | null)[]] {
  const changed = writes.filter(({ before }) => before !== null);
  return [
    changed.map(({ id }) => id),
    changed.map((each) => (each[side]?.['phone'] as string | null) ?? null),
  ];
}
