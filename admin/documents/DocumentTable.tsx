import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { isSelected, pageToggled, type Selected, toggled } from '../bulk/selected.ts';
import { SelectBox } from '../bulk/SelectBox.tsx';
import type { DocumentRowFragment } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Due } from '../shared/Due.tsx';
import { showDate } from '../shared/format.ts';
import { StateChip } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';

export interface RowsProps {
  rows: DocumentRowFragment[];
  withKind: boolean;
  /** Present while documents are being selected. */
  selecting?: { selected: Selected; onChange: (selected: Selected) => void };
}

/** Two hundred plans at a glance: title first, then whose, which state, when. */
export function DocumentTable({ rows, withKind, selecting }: RowsProps) {
  const words = useWords();
  const inSight = rows.map(({ id }) => id);
  return (
    <Box
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        overflowX: 'auto',
      }}
    >
      <Table>
        <TableHead>
          <TableRow>
            {selecting && (
              <TableCell padding="checkbox">
                <SelectBox
                  label={words('bulk.page')}
                  checked={inSight.every((id) => isSelected(selecting.selected, id))}
                  onChange={() => selecting.onChange(pageToggled(selecting.selected, inSight))}
                />
              </TableCell>
            )}
            <TableCell>{words('documents.columnTitle')}</TableCell>
            <TableCell>{words('common.unit')}</TableCell>
            <TableCell>{words('common.state')}</TableCell>
            <TableCell>{words('common.due')}</TableCell>
            <TableCell align="right">{words('common.updated')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover sx={{ position: 'relative', '&:last-of-type td': { border: 0 } }}>
              {selecting && (
                <TableCell padding="checkbox">
                  <SelectBox
                    label={words('bulk.one', { title: row.title })}
                    checked={isSelected(selecting.selected, row.id)}
                    onChange={() => selecting.onChange(toggled(selecting.selected, row.id, inSight))}
                  />
                </TableCell>
              )}
              <TableCell sx={{ minWidth: 260 }}>
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
                <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
                  {[withKind && row.kindLabel, row.numberLine ?? words('documents.noNumber')]
                    .filter(Boolean)
                    .join(' · ')}
                </Box>
              </TableCell>
              <TableCell sx={{ minWidth: 180 }}>{row.organisation.name}</TableCell>
              <TableCell>
                <StateChip tone={row.stateTone} label={row.stateLabel} />
              </TableCell>
              <TableCell>
                <Due at={row.dueAt} />
              </TableCell>
              <TableCell align="right" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
                {showDate(row.updatedAt)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
