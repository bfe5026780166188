import Box from '@mui/material/Box';
import { SelectBox } from '../bulk/SelectBox.tsx';
import { newPath } from '../documents/newPath.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';
import { To } from '../shared/To.tsx';
import { CellTag } from './CellTag.tsx';
import { type Cell, type Column, lateIn, nameOf, type Unit } from './cells.ts';
import { ColumnHead } from './ColumnHead.tsx';

interface MatrixCardsProps {
  columns: Column[];
  units: Unit[];
  year: number;
  picked?: ReadonlyMap<string, string[]>;
  onPick: (unit: Unit) => void;
  onChase?: (column: Column) => void;
  /** The viewer's own unit: what is still to be written is begun from here. */
  own?: boolean;
}

const box = { border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' };

/** The same on a phone, and for a unit that sees itself alone: one card a unit, one line a duty. */
export function MatrixCards({
  columns,
  units,
  year,
  picked,
  onPick,
  onChase,
  own = false,
}: MatrixCardsProps) {
  const words = useWords();
  const late = columns.filter(({ counts }) => counts.late > 0);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {onChase && late.length > 0 && (
        <Box sx={{ ...box, p: 2, display: 'grid', gap: 2 }}>
          {late.map((column) => (
            <ColumnHead key={column.key} column={column} onChase={onChase} />
          ))}
        </Box>
      )}
      {units.map((unit) => (
        <Box component="section" key={unit.organisation.id} aria-label={unit.organisation.name} sx={box}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, px: 2, py: 1.25, fontWeight: 600 }}>
            {picked && lateIn(unit).length > 0 && (
              <SelectBox
                label={words('duties.pick', { unit: unit.organisation.name })}
                checked={picked.has(unit.organisation.id)}
                onChange={() => onPick(unit)}
              />
            )}
            {unit.organisation.name}
          </Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {columns.flatMap((column) => {
              const cell = unit.cells.find(({ key }) => key === column.key);
              return cell ? [<Line key={column.key} {...{ column, cell, unit, year, own }} />] : [];
            })}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

interface LineProps {
  column: Column;
  cell: Cell;
  unit: Unit;
  year: number;
  own: boolean;
}

function Line({ column, cell, unit, year, own }: LineProps) {
  const words = useWords();
  const begin = newPath({
    ...{ kind: column.kind, year, period: column.period, organisationId: unit.organisation.id },
    ...(column.requestId ? { obligationId: cell.obligationId } : {}),
  });
  const isOpen = cell.status === 'NOT_DUE' || cell.status === 'OPEN' || cell.status === 'LATE';
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        gap: 1.5,
        alignItems: 'start',
        px: 2,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        {nameOf(column)}
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {words('late.dueOn', { date: showDate(cell.dueOn) })}
        </Box>
        {own && isOpen && !cell.documentId && <To to={begin}>{words('duties.begin')}</To>}
      </Box>
      <CellTag cell={cell} name={nameOf(column)} unit={unit.organisation.name} />
    </Box>
  );
}
