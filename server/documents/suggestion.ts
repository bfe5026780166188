import { dayOf } from '../../workflows/kit/index.ts';
import type { Reading } from '../db/index.ts';
import { yardsticksInForce } from '../yardsticks/index.ts';
import type { Engine } from './engine.ts';
import { visible } from './facts.ts';
import { isId, notFound, type NotFound } from './results.ts';

export interface SuggestionInput {
  kind: string;
  organisationId: string;
  from: 'EMPTY' | 'LAST_YEAR' | 'PROGRAMME';
  /** The document to copy; by default the unit's latest of the year before. */
  documentId?: string | null;
  programmeId?: string | null;
  /** The year it is for; by default this one in Vietnam. */
  year?: number | null;
}

/**
 * Content to begin with: empty, last year's with its dates moved, or rows that answer a programme's targets. Empty where
 * there is no last year; `notFound` for a kind, document or programme the viewer does not know.
 */
export async function contentSuggestion(
  reading: Pick<Reading, 'query'>,
  engine: Engine,
  input: SuggestionInput,
): Promise<{ kind: 'content'; content: unknown } | NotFound> {
  const flow = engine.flows.of(input.kind);
  if (!flow || !isId(input.organisationId)) return notFound;
  const year = input.year ?? Number(dayOf(engine.clock.now().toISOString()).slice(0, 4));
  const suggest = (content: unknown) => ({ kind: 'content' as const, content });
  const judgedBy = async (content: unknown) => {
    if (!flow.yardsticks) return content;
    const today = dayOf(engine.clock.now().toISOString());
    const { content: lists } = await yardsticksInForce(reading, flow, input.organisationId, today);
    return { ...(content as object), ...lists };
  };
  const blank = async () => suggest(await judgedBy(flow.blank(year)));
  switch (input.from) {
    case 'EMPTY':
      return blank();
    case 'LAST_YEAR': {
      const found = input.documentId
        ? await contentOf(reading, 'd.id = $1 and d.kind = $2', [idOrNull(input.documentId), flow.kind])
        : await contentOf(reading, 'd.organisation_id = $1 and d.kind = $2 and d.year = $3', [
            input.organisationId,
            flow.kind,
            year - 1,
          ]);
      if (!found) return input.documentId ? notFound : blank();
      // The version that it was written under knows how to read it.
      const its = engine.flows.of(flow.kind, found.flowVersion);
      const copied = its?.copyToYear?.(found.content, year);
      if (!copied) return blank();
      return suggest(flow.yardsticks?.binding ? await judgedBy(copied) : copied);
    }
    case 'PROGRAMME': {
      const found = await contentOf(reading, 'd.id = $1', [idOrNull(input.programmeId)]);
      if (!found) return notFound;
      const answered = flow.fromProgramme?.(found.content, year);
      return answered ? suggest(answered) : blank();
    }
  }
}

interface Source {
  content: unknown;
  flowVersion: number;
}

async function contentOf(
  reading: Pick<Reading, 'query'>,
  condition: string,
  values: unknown[],
): Promise<Source | undefined> {
  const [found] = await reading.query<Source>(
    `select c.content, d.flow_version as "flowVersion" from document d join document_content c on c.document_id = d.id and c.hash = d.content_hash
     where ${condition} and ${visible('d')} order by d.updated_at desc, d.id limit 1`,
    values,
  );
  return found;
}

function idOrNull(id: string | null | undefined): string | null {
  return isId(id) ? id : null;
}
