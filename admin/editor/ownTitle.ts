import type { Flow } from '../../workflows/kit/index.ts';

/** The title that a content gives its document by itself; null while there is something in it that the form does not take. */
export function ownTitle({ form, title }: Pick<Flow, 'form' | 'title'>, content: unknown): string | null {
  const read = form.safeParse(content);
  return read.success ? title(read.data) : null;
}
