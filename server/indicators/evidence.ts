import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fields } from '../../workflows/kit/index.ts';
import { readAs } from '../calendar/index.ts';
import { page, transact, type Page, type Paged, type Reading } from '../db/index.ts';
import { invalid, isId, notFound, refused, type Denial, type Engine } from '../documents/index.ts';

/** What a unit shows for one item of its yearly work with cadres. */
export interface EvidenceRow {
  id: string;
  organisationId: string;
  year: number;
  item: string;
  note: string;
  fileId: string;
  fileName: string | null;
  recordedBy: string;
  recordedAt: string;
  confirmedBy: string | null;
  confirmedAt: string | null;
  /** Whether the viewer may confirm it. */
  confirmable: boolean;
}

export function evidenceOf(
  source: Pick<Reading, 'query'>,
  organisationId: string,
  year: number,
  part: Page,
): Promise<Paged<EvidenceRow>> {
  return page(
    source,
    {
      select: `e.id, e.organisation_id as "organisationId", e.year, e.item, e.note, e.file_id as "fileId",
        f.file_name as "fileName", e.recorded_by as "recordedBy", e.recorded_at as "recordedAt",
        e.confirmed_by as "confirmedBy", e.confirmed_at as "confirmedAt",
        (e.confirmed_by is null and (e.organisation_id || ':chair') = any ((select reach())::text[])) as confirmable`,
      from: 'cadre_evidence e left join file f on f.id = e.file_id',
      where: ['e.organisation_id = $1::uuid', 'e.year = $2'],
      values: [organisationId, year],
      order: {
        by: [
          { expression: 'e.recorded_at', type: 'timestamptz' },
          { expression: 'e.id', type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    part,
  );
}

const input = z.strictObject({
  organisationId: z.string(),
  year: fields.year(),
  item: z.enum(['training', 'planning', 'assignment']),
  note: fields.title(1_000),
  fileId: z.string(),
});

type Written = { kind: 'written'; id: string } | Denial;
type Doing = Pick<Engine, 'db' | 'clock'>;

/** Adds evidence for an item; whoever holds an office in the unit may, and its chair confirms. */
export async function recordEvidence(
  { db, clock }: Doing,
  actor: { personId: string },
  sent: unknown,
): Promise<Written> {
  const read = readAs(input, sent);
  if (!read.ok) return invalid(read.faults);
  const { organisationId, year, item, note, fileId } = read.value;
  if (!isId(organisationId)) return notFound;
  const now = clock.now();
  return transact(db, actor, now, async (tx) => {
    const [may] = await tx.query<{ sees: boolean; writes: boolean; file: boolean }>(
      `select may_count($1, reach()) as sees, $1::text = any (reach()) as writes,
         exists (select from file f where f.id::text = $2 and f.uploaded_by = acting_person()) as file`,
      [organisationId, fileId],
    );
    if (!may?.sees) return notFound;
    if (!may.writes) return refused(null, { code: 'not-authorised', params: { who: 'member-of-unit' } });
    if (!may.file) return invalid([{ path: 'fileId', code: 'not-an-option' }]);
    const id = randomUUID();
    await tx.query(
      `insert into cadre_evidence (id, organisation_id, year, item, note, file_id, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, organisationId, year, item, note, fileId, actor.personId, now],
    );
    return { kind: 'written', id };
  });
}

/** The unit's chair stands for it: from now on it counts. */
export async function confirmEvidence(
  { db, clock }: Doing,
  actor: { personId: string },
  id: string,
): Promise<Written> {
  if (!isId(id)) return notFound;
  const now = clock.now();
  return transact(db, actor, now, async (tx) => {
    const [row] = await tx.query<{ chair: boolean; confirmed: boolean }>(
      `select (organisation_id || ':chair') = any (reach()) as chair, confirmed_by is not null as confirmed
       from cadre_evidence where id = $1`,
      [id],
    );
    if (!row) return notFound;
    if (!row.chair) return refused(null, { code: 'not-authorised', params: { who: 'chair-of-unit' } });
    if (!row.confirmed)
      await tx.query(
        'update cadre_evidence set confirmed_by = $2, confirmed_at = $3 where id = $1 and confirmed_by is null',
        [id, actor.personId, now],
      );
    return { kind: 'written', id };
  });
}
