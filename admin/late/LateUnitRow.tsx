import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Phone from '@mui/icons-material/PhoneOutlined';
import { useNotify } from 'react-admin';
import type { ObligationsQuery } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Due } from '../shared/Due.tsx';
import { showDate } from '../shared/format.ts';
import { StateChip, Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import { handOver } from './handOver.ts';

export type Owed = ObligationsQuery['obligations']['edges'][number]['node'];

/** One unit: how late or how near, how far its document is, a number to call, a reminder to send. */
export function LateUnitRow({ unit, kind, year }: { unit: Owed; kind: string; year: number }) {
  const words = useWords();
  const notify = useNotify();
  const what = [unit.periodLabel, unit.title].filter(Boolean).join(': ');
  const remind = async () => {
    const url = new URL(unit.shareUrl, window.location.href).href;
    const text = words('late.shareText', {
      unit: unit.organisation.name,
      kind: [kind.toLowerCase(), what && `(${what})`].filter(Boolean).join(' '),
      year,
      date: showDate(unit.dueOn),
      url,
    });
    if ((await handOver(text)) === 'copied') notify(words('late.copied'), { type: 'success' });
  };
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 5fr) 150px minmax(0, 3fr) 300px' },
        gap: { xs: 1, md: 2 },
        alignItems: 'center',
        px: 2,
        py: 1.5,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 600 }}>{unit.organisation.name}</Box>
        <Box sx={{ fontSize: '0.9375rem', color: 'text.secondary' }}>
          {what && <Box sx={{ color: 'text.primary' }}>{what}</Box>}
          {unit.grounds.map(({ id, title, numberLine }) => (
            <Box key={id}>
              {words('late.ground')} <To to={`/documents/${id}`}>{numberLine ?? title}</To>
            </Box>
          ))}
          {unit.chair ? `${words('late.chair')}: ${unit.chair.fullName}` : words('late.vacant')}
        </Box>
      </Box>
      <Box>
        {unit.status === 'LATE' ? (
          <Box sx={{ color: 'returned.ink', fontWeight: 600 }}>
            {words('common.overdue', { smart_count: unit.daysLate })}
          </Box>
        ) : (
          <Due at={`${unit.dueOn}T12:00:00+07:00`} />
        )}
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {words('late.dueOn', { date: showDate(unit.dueOn) })}
        </Box>
      </Box>
      <Box sx={{ minWidth: 0 }}>
        {unit.document && unit.stateLabel ? (
          <To to={`/documents/${unit.document.id}`} aria-label={`${unit.document.title}: ${unit.stateLabel}`}>
            <StateChip tone={unit.document.stateTone} label={unit.stateLabel} />
          </To>
        ) : unit.stateLabel ? (
          <Tag meaning="waiting">{unit.stateLabel}</Tag>
        ) : (
          <Tag meaning={unit.status === 'LATE' ? 'returned' : 'draft'}>{words('late.notBegun')}</Tag>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: { md: 'flex-end' } }}>
        {unit.phone ? (
          <Button
            component={Link}
            href={`tel:${unit.phone.replace(/[^\d+]/g, '')}`}
            variant="outlined"
            startIcon={<Phone />}
            underline="none"
            aria-label={`${words('common.call', { phone: unit.phone })}, ${unit.organisation.name}`}
          >
            {unit.phone}
          </Button>
        ) : (
          <Box sx={{ alignSelf: 'center', fontSize: '0.875rem', color: 'text.secondary' }}>
            {words('late.noPhone')}
          </Box>
        )}
        <Button
          variant="outlined"
          onClick={() => void remind()}
          aria-label={`${words('late.share')}: ${unit.organisation.name}`}
        >
          {words('late.share')}
        </Button>
      </Box>
    </Box>
  );
}
