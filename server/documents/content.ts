import { randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sha256 } from '../audit/index.ts';
import {
  askedOf,
  periodOf,
  substanceOf,
  validateContent,
  type FieldFault,
  type Flow,
} from '../../workflows/kit/index.ts';
import { shapeOf } from '../../workflows/kit/schemaWalk.ts';
import { cleanJson, cleanLine, longTexts } from './cleanText.ts';

/** Title and content as they are stored, and the two hashes by which rounds, revisions and events name them. */
export interface Prepared {
  title: string;
  content: unknown;
  contentHash: string;
  substanceHash: string;
  year: number | null;
  /** The period of the duty that it answers, and the request. */
  period: string | null;
  obligationId: string | null;
}

/** What a client sent, validated by the flow's form, NFC, each row with an id; or every fault with its path. */
export function prepareContent(
  flow: Flow,
  sent: { title: unknown; content: unknown },
): { ok: true; prepared: Prepared } | { ok: false; faults: FieldFault[] } {
  const title = cleanLine(sent.title, 'title', 500);
  const cleaned = cleanJson(sent.content, 'content');
  const validated = cleaned.ok
    ? validateContent(flow, cleaned.value)
    : { ok: false as const, faults: [...longTexts(flow.form, sent.content, cleaned), ...cleaned.faults] };
  if (!title.ok || !validated.ok) {
    return {
      ok: false,
      faults: [...(title.ok ? [] : title.faults), ...(validated.ok ? [] : validated.faults)],
    };
  }
  const content = withRowIds(flow.form, validated.content);
  return {
    ok: true,
    prepared: {
      title: title.value,
      content,
      ...hashesOf(flow, title.value, content),
      year: flow.year(content),
      period: periodOf(flow, content),
      obligationId: askedOf(flow, content),
    },
  };
}

/** SHA-256 of canonical JSON (RFC 8785): of title and content, and of the substance that a committee agrees on. */
function hashesOf(
  flow: Flow,
  title: string,
  content: unknown,
): { contentHash: string; substanceHash: string } {
  return {
    contentHash: contentHashOf(title, content),
    substanceHash: hashOf(substanceOf(flow.form, content)),
  };
}

/** The hash by which revisions and events name what a document says. */
export function contentHashOf(title: string, content: unknown): string {
  return hashOf({ title, content });
}

/** SHA-256 of a JSON value's canonical form. */
export function hashOf(value: unknown): string {
  return sha256(canonicalize(value) ?? 'null');
}

type Form = Flow['form'];

/** Gives every row that has a place for an id and none yet its own, so that diffs and notes can hang on it. */
function withRowIds(form: Form, value: unknown): unknown {
  const shape = shapeOf(form);
  if (shape.is === 'list' && Array.isArray(value)) return value.map((row) => withRowIds(shape.item, row));
  if (shape.is !== 'object' || typeof value !== 'object' || value === null) return value;
  const id =
    'id' in shape.fields && !('id' in value && value.id !== undefined) ? [['id', randomUUID()] as const] : [];
  const fields = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const field = shape.fields[key];
    return inner === undefined ? [] : [[key, field ? withRowIds(field, inner) : inner]];
  });
  return Object.fromEntries([...id, ...fields]);
}
