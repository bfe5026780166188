import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { DelegationPartsFragment, DelegationStatus } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDate, showDateTime } from '../shared/format.ts';
import { Tag } from '../shared/StateChip.tsx';
import type { MeaningName } from '../theme/theme.ts';

const meanings: Record<DelegationStatus, MeaningName> = {
  CURRENT: 'good',
  UPCOMING: 'waiting',
  ENDED: 'closed',
  EXPIRED: 'closed',
  LAPSED: 'closed',
};

interface DelegationRowProps {
  delegation: DelegationPartsFragment;
  onEnd: () => void;
}

/** Who acts for whom, in what, how long, by which paper. */
export function DelegationRow({ delegation, onEnd }: DelegationRowProps) {
  const words = useWords();
  const { giver, receiver, organisation, from, until, decision, status, endable } = delegation;
  const period = until
    ? words('delegation.fromUntil', { from: showDate(from), until: showDate(until) })
    : words('delegation.fromOn', { from: showDate(from) });
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) auto auto' },
        gap: 1.5,
        alignItems: 'start',
        px: 2,
        py: 1.75,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ minWidth: 0, maxWidth: '72ch' }}>
        <Box sx={{ fontWeight: 600 }}>
          {words('delegation.line', { receiver: receiver.fullName, giver: giver.fullName })}
        </Box>
        <Box>
          {words('delegation.offices', {
            receiverOffice: delegation.receiverOfficeLabel,
            office: delegation.officeLabel,
          })}
          {` · ${delegation.formLabel} · ${period}`}
        </Box>
        <Box sx={{ fontSize: '0.9375rem', color: 'text.secondary' }}>
          {organisation.name} · {scopeOf(delegation, words)}
        </Box>
        <Box sx={{ fontSize: '0.9375rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {words('delegation.decision', { decision })}
        </Box>
        {delegation.endedBy && delegation.endedAt && (
          <Box sx={{ fontSize: '0.9375rem', overflowWrap: 'anywhere' }}>
            {words('delegation.endedLine', {
              name: delegation.endedBy.fullName,
              at: showDateTime(delegation.endedAt),
              reason: delegation.endedReason,
            })}
          </Box>
        )}
      </Box>
      <Box>
        <Tag meaning={meanings[status]}>{words(`delegation.${status}`)}</Tag>
      </Box>
      <Box>
        {endable && (
          <Button
            variant="outlined"
            color="error"
            onClick={onEnd}
            aria-label={`${words('delegation.end')}: ${receiver.fullName}`}
          >
            {words('delegation.end')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

function scopeOf({ kinds, actions }: DelegationPartsFragment, words: ReturnType<typeof useWords>): string {
  if (!kinds && !actions) return words('delegation.scopeAll');
  const listOf = (named: { label: string }[] | null, all: string) =>
    named ? named.map(({ label }) => label).join(', ') : all;
  return [
    words('delegation.scopeKinds', { list: listOf(kinds, words('delegation.allKinds')) }),
    words('delegation.scopeActions', { list: listOf(actions, words('delegation.allActions')) }),
  ].join(' · ');
}
