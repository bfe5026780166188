import Box from '@mui/material/Box';
import { isSelected, toggled } from '../bulk/selected.ts';
import { SelectBox } from '../bulk/SelectBox.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Due } from '../shared/Due.tsx';
import { showDate } from '../shared/format.ts';
import { StateChip } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import type { RowsProps } from './DocumentTable.tsx';

/** The same list on a phone. */
export function DocumentCards({ rows, withKind, selecting }: RowsProps) {
  const words = useWords();
  const inSight = rows.map(({ id }) => id);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {rows.map((row) => (
        <Box
          component="li"
          key={row.id}
          sx={{
            position: 'relative',
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            bgcolor: 'background.paper',
            p: 1.5,
            display: 'grid',
            gap: 0.75,
          }}
        >
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
            {selecting && (
              <SelectBox
                label={words('bulk.one', { title: row.title })}
                checked={isSelected(selecting.selected, row.id)}
                onChange={() => selecting.onChange(toggled(selecting.selected, row.id, inSight))}
              />
            )}
            <To
              to={`/documents/${row.id}`}
              sx={{
                fontWeight: 600,
                color: 'text.primary',
                '&::after': { content: '""', position: 'absolute', inset: 0 },
              }}
            >
              {row.title}
            </To>
          </Box>
          <Box sx={{ fontSize: '0.9375rem' }}>{row.organisation.name}</Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', fontSize: '0.875rem' }}>
            <StateChip tone={row.stateTone} label={row.stateLabel} />
            <Due at={row.dueAt} />
          </Box>
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {[
              withKind && row.kindLabel,
              row.numberLine ?? words('documents.noNumber'),
              `${words('common.updated')} ${showDate(row.updatedAt)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
