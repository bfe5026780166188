import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type DocumentFilter,
  FreezeSelectionDocument,
  SelectAgainDocument,
  type SelectionPartsFragment,
} from '../data/generated/operations.ts';
import { useSend } from '../data/useAsk.ts';
import { uuid } from '../shared/uuid.ts';

/** Which documents an act is meant for: what a filter finds now, or what an ended job left. */
export type Meant = { filter: DocumentFilter } | { jobId: string };

/** Freezes them once a dialog, however often the page reads itself again: what changes meanwhile is not decided on unseen. */
export function useSelection(action: string, meant: Meant) {
  const send = useSend();
  const [opened] = useState(uuid);
  const [frozen] = useState(() => freeze(send, action, meant));
  return useQuery({ queryKey: ['selection', opened], queryFn: () => frozen, gcTime: 0, retry: false });
}

async function freeze(
  send: ReturnType<typeof useSend>,
  action: string,
  meant: Meant,
): Promise<SelectionPartsFragment> {
  if ('jobId' in meant) return (await send(SelectAgainDocument, { jobId: meant.jobId })).selectAgain;
  const input = { filter: meant.filter, action };
  return (await send(FreezeSelectionDocument, { input })).freezeSelection;
}
