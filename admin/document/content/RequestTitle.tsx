import { ObligationsDocument } from '../../data/generated/operations.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useWords } from '../../i18n/useWords.ts';
import { showDate } from '../../shared/format.ts';
import { To } from '../../shared/To.tsx';

/** What the upper union asked, where a document answers it. */
export function RequestTitle({ id }: { id: string }) {
  const words = useWords();
  const { data } = useAsk(ObligationsDocument, { filter: { id }, first: 1 });
  const asked = data?.obligations.edges[0]?.node;
  if (!asked) return null;
  const title = words('editor.request', { title: asked.title ?? '', date: showDate(asked.dueOn) });
  return asked.askedBy ? <To to={`/documents/${asked.askedBy.id}`}>{title}</To> : title;
}
