import type { DeliveryStatus } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Tag } from '../shared/StateChip.tsx';
import type { MeaningName } from '../theme/theme.ts';

const meanings: Record<DeliveryStatus, MeaningName> = {
  PENDING: 'waiting',
  SENT: 'good',
  FAILED: 'returned',
  SKIPPED: 'closed',
};

/** What has become of something that was to leave. */
export function DeliveryTag({ status }: { status: DeliveryStatus }) {
  const words = useWords();
  return <Tag meaning={meanings[status]}>{words(`connections.${status}`)}</Tag>;
}
