import type { SentFragment } from '../../data/generated/operations.ts';
import { useWords } from '../../i18n/useWords.ts';
import { showDateTime } from '../../shared/format.ts';
import { Tag } from '../../shared/StateChip.tsx';

/** "Số đến 5/2026, 08:00, 12/01/2026, Trần A"; undefined while nobody has acknowledged it. */
export function useReceived({
  receivedAt,
  receivedBy,
  incomingNumber,
  incomingYear,
}: SentFragment): string | undefined {
  const words = useWords();
  if (!receivedAt) return undefined;
  const said = { at: showDateTime(receivedAt), name: receivedBy?.fullName ?? words('dispatch.somebody') };
  return incomingNumber
    ? words('dispatch.receivedAs', { ...said, number: `${incomingNumber}/${incomingYear}` })
    : words('dispatch.receivedOn', said);
}

/** Whether and when it was entered in the register. */
export function Received({ sent }: { sent: SentFragment }) {
  const words = useWords();
  const received = useReceived(sent);
  return received ? <span>{received}</span> : <Tag meaning="draft">{words('dispatch.notReceived')}</Tag>;
}

/** Whether anybody of theirs has opened it, who and when. */
export function Read({ sent: { readAt, readBy } }: { sent: SentFragment }) {
  const words = useWords();
  if (!readAt) return <Tag meaning="waiting">{words('dispatch.notRead')}</Tag>;
  const name = readBy?.fullName ?? words('dispatch.somebody');
  return <span>{words('dispatch.readOn', { at: showDateTime(readAt), name })}</span>;
}
