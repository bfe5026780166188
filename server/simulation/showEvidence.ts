import type { DemoParty, YearContext } from '../../workflows/kit/index.ts';
import { chairIn } from '../../workflows/kit/index.ts';
import type { Engine } from '../documents/index.ts';
import { storeFile } from '../files/index.ts';
import { confirmEvidence, recordEvidence } from '../indicators/index.ts';

const items = ['training', 'planning', 'assignment'];

/** In autumn most units show what they did for their cadres; a few leave an item out, and a few chairs confirm nothing. */
export async function showEvidence(
  people: Engine,
  folder: string,
  { year, chance }: Pick<YearContext, 'year' | 'chance'>,
  units: readonly DemoParty[],
): Promise<void> {
  for (const unit of units) {
    const fate = chance(`evidence ${unit.symbol}`).below(100);
    const actor = { personId: chairIn(unit) };
    const upload = { fileName: `Minh chứng ${unit.symbol}.pdf`, content: Buffer.from('%PDF-1.7\n%%EOF\n') };
    const stored = await storeFile({ ...people, folder }, actor, upload);
    if (stored.kind !== 'stored') throw new Error(`evidence of ${unit.symbol} was not stored`);
    for (const item of fate < 8 ? items.slice(1) : items) {
      const note = 'Danh sách và quyết định kèm theo.';
      const sent = { organisationId: unit.id, year, item, note, fileId: stored.file.id };
      const written = await recordEvidence(people, actor, sent);
      if (written.kind !== 'written')
        throw new Error(`evidence of ${unit.symbol}: ${JSON.stringify(written)}`);
      if (fate < 95) await confirmEvidence(people, actor, written.id);
    }
  }
}
