import Box from '@mui/material/Box';

export interface Column {
  label: string;
  number?: boolean;
}

const cellSx = { px: 1.5, py: 1, borderTop: 1, borderColor: 'divider', verticalAlign: 'top' };

/** Figures in rows; the first cell of each names it. */
export function FigureTable({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: Column[];
  rows: { key: string; cells: React.ReactNode[] }[];
}) {
  const alignOf = (at: number) => ({
    textAlign: columns[at]?.number ? ('right' as const) : ('left' as const),
  });
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
      <Box
        component="table"
        aria-label={label}
        sx={{ borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' }}
      >
        <thead>
          <tr>
            {columns.map((column, at) => (
              <Box
                component="th"
                scope="col"
                key={column.label}
                sx={{ ...cellSx, ...alignOf(at), borderTop: 0 }}
              >
                {column.label}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                <Box
                  component={at === 0 ? 'th' : 'td'}
                  scope={at === 0 ? 'row' : undefined}
                  key={columns[at]?.label}
                  sx={{
                    ...cellSx,
                    ...alignOf(at),
                    ...(at === 0 ? { fontWeight: 500, minWidth: 200 } : {}),
                  }}
                >
                  {cell}
                </Box>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
