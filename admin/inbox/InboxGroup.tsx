import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { InboxQuery } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Due } from '../shared/Due.tsx';
import { OnBehalf } from '../shared/OnBehalf.tsx';
import { showDate } from '../shared/format.ts';
import { StateChip } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';

export type Item = InboxQuery['inbox']['edges'][number]['node'];

/** Everything that asks the same act of me. */
export function InboxGroup({ label, items }: { label: string; items: Item[] }) {
  const words = useWords();
  return (
    <Box component="section" aria-label={label} sx={{ mb: 3 }}>
      <Typography variant="h3" component="h2" sx={{ mb: 1, display: 'flex', gap: 1, alignItems: 'baseline' }}>
        {label}
        <Box component="span" sx={{ fontSize: '0.875rem', fontWeight: 400, color: 'text.secondary' }}>
          {words('inbox.count', { smart_count: items.length })}
        </Box>
      </Typography>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          border: 1,
          borderColor: 'divider',
          borderRadius: 2,
          bgcolor: 'background.paper',
          overflow: 'hidden',
        }}
      >
        {items.map((item) => (
          <InboxRow key={item.id} item={item} />
        ))}
      </Box>
    </Box>
  );
}

function InboxRow({ item }: { item: Item }) {
  const words = useWords();
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr auto', sm: 'minmax(0, 1fr) auto 148px' },
        columnGap: 2,
        rowGap: 0.5,
        alignItems: 'center',
        px: { xs: 1.5, sm: 2 },
        py: 1.25,
        '& + &': { borderTop: 1, borderColor: 'divider' },
        '&:hover': { bgcolor: 'sunk' },
      }}
    >
      <Box sx={{ minWidth: 0, gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        {/* The whole row is the link's target. */}
        <To
          to={`/documents/${item.document.id}`}
          sx={{
            fontWeight: 600,
            color: 'text.primary',
            '&::after': { content: '""', position: 'absolute', inset: 0 },
          }}
        >
          {item.title}
        </To>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {[item.document.numberLine, item.unitName, words('inbox.since', { date: showDate(item.since) })]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
        {item.onBehalfOf && <OnBehalf name={item.onBehalfOf.fullName} />}
      </Box>
      <Box>
        <StateChip tone={item.document.stateTone} label={item.stateLabel} />
      </Box>
      <Box sx={{ textAlign: 'right', fontSize: '0.9375rem' }}>
        <Due at={item.dueAt} />
      </Box>
    </Box>
  );
}
