import type { RoundStatus } from '../../data/generated/operations.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Tag } from '../../shared/StateChip.tsx';
import type { MeaningName } from '../../theme/theme.ts';

const meanings: Record<RoundStatus, MeaningName> = {
  OPEN: 'waiting',
  PASSED: 'good',
  FAILED: 'returned',
  LAPSED: 'returned',
  ABANDONED: 'closed',
  VOIDED: 'closed',
};

export function RoundTag({ status }: { status: RoundStatus }) {
  const words = useWords();
  return <Tag meaning={meanings[status]}>{words(`round.${status}`)}</Tag>;
}
