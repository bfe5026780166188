import { randomUUID } from 'node:crypto';
import type { Query } from '../../documents/index.ts';
import type { Line } from '../column.ts';
import type { ImportKind, Kept, Planned, Scope, Write } from './kind.ts';
import { faultOfLeft, knownPeople } from './knownPeople.ts';
import { faultOfUnit, knownUnits } from './knownUnits.ts';
import { contactColumns, personColumns } from './personColumns.ts';
import { compared, fault, faulty, FirstLines, fresh } from './planning.ts';
import { stillReferred } from './stillReferred.ts';

/** Cadres of units, who need no office yet. They get no account: that is an act of its own. */
export const people: ImportKind = {
  name: 'people',
  words: {
    vi: {
      label: 'Cán bộ',
      lead: 'Người của các đơn vị: họ tên, mã cán bộ, điện thoại, thư điện tử. Không tạo tài khoản đăng nhập; chức danh nhập bằng tệp “Chức danh”.',
    },
    en: {
      label: 'Cadres',
      lead: 'People of the units: name, cadre number, telephone, mail. No accounts are made; offices are a file of their own.',
    },
  },
  columns: [...personColumns, ...contactColumns],
  plan,
  write,
  undo,
};

async function plan(query: Query, lines: readonly Line[], scope: Scope): Promise<Planned[]> {
  const units = await knownUnits(
    query,
    lines.map(({ cells }) => cells['unit'] ?? ''),
    scope,
  );
  const known = await knownPeople(query, lines, scope.today);
  const first = new FirstLines();
  return lines.map((line): Planned => {
    const { code = '', name = '', unit = '' } = line.cells;
    const again = first.claim(code ? `code ${code}` : `name ${unit} ${name}`, line);
    if (line.faults.length > 0 || again) return faulty(line, ...(again ? [again] : []));
    const wrong = faultOfUnit(units.get(unit), 'unit', scope);
    if (wrong) return faulty(line, wrong);
    const meant = known.meant(line);
    if (meant && 'fault' in meant) return faulty(line, meant.fault);
    if (!meant) return fresh(line, randomUUID(), { ...line.cells, unitId: units.get(unit)?.id });
    if (!meant.units.includes(unit))
      return faulty(
        line,
        fault('unit', 'person-elsewhere', { name: meant.fullName, units: meant.units.join(', ') }),
      );
    const left = faultOfLeft(meant, line);
    if (left) return faulty(line, left);
    const { code: number, phone, email } = meant;
    return compared(line, meant.id, { code: number, phone, email });
  });
}

const FIELDS = ['code', 'phone', 'email'] as const;

async function write(query: Query, writes: readonly Write[]): Promise<void> {
  await query(
    `insert into person (id, full_name, code, phone, email, organisation_id)
     select p.id, p.name, nullif(p.code, ''), nullif(p.phone, ''), nullif(p.email, ''), p."unitId"
     from jsonb_to_recordset($1::jsonb) p (id uuid, name text, code text, phone text, email text, "unitId" uuid)`,
    [
      JSON.stringify(
        writes.filter(({ before }) => before === null).map(({ id, after }) => ({ ...after, id })),
      ),
    ],
  );
  await query(changeStatement, [JSON.stringify(changedOf(writes, 'before', 'after'))]);
}

async function undo(query: Query, writes: readonly Write[]): Promise<Kept[]> {
  const made = writes.filter(({ before }) => before === null);
  const rows = await query<{ id: string }>(
    `select p.id from person p join jsonb_to_recordset($1::jsonb) u (id uuid, name text, code text, phone text, email text) on u.id = p.id
     where p.full_name = u.name and coalesce(p.code, '') = coalesce(u.code, '') and coalesce(p.phone, '') = coalesce(u.phone, '')
       and coalesce(p.email, '') = coalesce(u.email, '')`,
    [JSON.stringify(made.map(({ id, after }) => ({ ...after, id })))],
  );
  const same = rows.map(({ id }) => id);
  const kept = await stillReferred(query, same, ['person.id']);
  const changed = writes.filter(({ before }) => before !== null);
  const back = await query<{ id: string }>(changeStatement, [
    JSON.stringify(changedOf(writes, 'after', 'before')),
  ]);
  const restored = new Set(back.map(({ id }) => id));
  return [
    ...kept.map((id) => ({ id, reason: fault(null, 'in-use') })),
    ...made
      .filter(({ id }) => !same.includes(id))
      .map(({ id }) => ({ id, reason: fault(null, 'changed-since') })),
    ...changed
      .filter(({ id }) => !restored.has(id))
      .map(({ id }) => ({ id, reason: fault(null, 'changed-since') })),
  ];
}

// Only where everything still stands as it is thought to.
const changeStatement = `update person p set
    code = case when u.now ? 'code' then u.next ->> 'code' else p.code end,
    phone = case when u.now ? 'phone' then u.next ->> 'phone' else p.phone end,
    email = case when u.now ? 'email' then u.next ->> 'email' else p.email end
  from jsonb_to_recordset($1::jsonb) u (id uuid, now jsonb, next jsonb)
  where p.id = u.id and (${FIELDS.map((field) => `(not u.now ? '${field}' or p.${field} is not distinct from u.now ->> '${field}')`).join(' and ')})
  returning p.id`;

function changedOf(writes: readonly Write[], now: 'before' | 'after', next: 'before' | 'after') {
  return writes
    .filter(({ before }) => before !== null)
    .map((each) => ({ id: each.id, now: each[now], next: each[next] }));
}
