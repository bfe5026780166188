import { toyFlow } from '../../../test/support/toy-flow/index.ts';

/** The flow that the engine's tests run on; no installed kind, so that any of them may go. */
export const flow = toyFlow;

/** A small, whole content. */
export function content(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { year: 2026, message: 'Kính mời đoàn viên góp ý', recipients: [{ text: 'Lưu: VT' }], ...changes };
}
