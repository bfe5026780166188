import Box from '@mui/material/Box';
import { SelectBox } from '../bulk/SelectBox.tsx';
import { useWords } from '../i18n/useWords.ts';
import { CellTag } from './CellTag.tsx';
import { type Column, lateIn, nameOf, type Unit } from './cells.ts';
import { ColumnHead } from './ColumnHead.tsx';

interface MatrixTableProps {
  columns: Column[];
  units: Unit[];
  /** Obligations to remind of, by unit; absent where the viewer reminds nobody. */
  picked?: ReadonlyMap<string, string[]>;
  onPick: (unit: Unit) => void;
  onChase?: (column: Column) => void;
}

const cellSx = {
  px: 1.5,
  py: 1,
  borderTop: 1,
  borderColor: 'divider',
  verticalAlign: 'top',
  textAlign: 'left',
};
const first = {
  position: 'sticky',
  left: 0,
  zIndex: 1,
  bgcolor: 'background.paper',
  minWidth: 240,
  maxWidth: 320,
};

/** Units down, duties across; the names stay in sight while the duties move. */
export function MatrixTable({ columns, units, picked, onPick, onChase }: MatrixTableProps) {
  const words = useWords();
  return (
    <Box
      sx={{
        overflowX: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
      }}
    >
      <Box component="table" sx={{ borderCollapse: 'separate', borderSpacing: 0, width: '100%' }}>
        <Box component="thead">
          <tr>
            <Box component="th" scope="col" sx={{ ...cellSx, ...first, borderTop: 0 }}>
              {words('duties.unit')}
            </Box>
            {columns.map((column) => (
              <Box
                component="th"
                scope="col"
                key={column.key}
                sx={{ ...cellSx, borderTop: 0, minWidth: 150, maxWidth: 220 }}
              >
                <ColumnHead column={column} onChase={onChase} />
              </Box>
            ))}
          </tr>
        </Box>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.organisation.id}>
              <Box component="th" scope="row" sx={{ ...cellSx, ...first, fontWeight: 500 }}>
                <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
                  {picked && lateIn(unit).length > 0 && (
                    <SelectBox
                      label={words('duties.pick', { unit: unit.organisation.name })}
                      checked={picked.has(unit.organisation.id)}
                      onChange={() => onPick(unit)}
                    />
                  )}
                  <Box sx={{ pt: 0.5 }}>{unit.organisation.name}</Box>
                </Box>
              </Box>
              {columns.map((column) => (
                <Box component="td" key={column.key} sx={cellSx}>
                  <CellTag
                    cell={unit.cells.find(({ key }) => key === column.key)}
                    name={nameOf(column)}
                    unit={unit.organisation.name}
                  />
                </Box>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
