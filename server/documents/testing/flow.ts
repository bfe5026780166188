import { toyFlow } from '../../../test/support/toy-flow/index.ts';
import type { Life } from './life.ts';

/** The flow that the engine's tests run on; no installed kind, so that any of them may go. */
export const flow = toyFlow;

/** A small, whole content. */
export function content(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { year: 2026, message: 'Kính mời đoàn viên góp ý', recipients: [{ text: 'Lưu: VT' }], ...changes };
}

/** Brings an agreed document to where it may be issued. */
export async function toIssue(life: Life): Promise<void> {
  const { upper } = life.province;
  await life.did(life.chair, 'submit', {});
  await life.did(upper.people['officer']!, 'beginReview', {});
  await life.did(upper.people['chair']!, 'approve', {});
}
