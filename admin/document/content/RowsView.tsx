import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { FlowLabels, FormField } from '../../../workflows/kit/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { idOf, isBlank, type Row, rowsIn, textOf, totalsOf } from '../../kit/contentValues.ts';
import { showNumber } from '../../shared/format.ts';
import { elementId } from '../places.ts';
import { DutyName } from './DutyName.tsx';
import { IndicatorName } from './IndicatorName.tsx';
import { NoteMarks, type RowNote } from './NoteMarks.tsx';
import { calledIn, lineOf, useRowNames } from './rowNames.ts';
import { figureOf, showLeaf } from './showLeaf.ts';
import type { UnderRow } from './underRow.ts';

interface RowsViewProps {
  field: FormField;
  labels: FlowLabels;
  rows: Row[];
  notes: RowNote[];
  underRow?: UnderRow;
}

/** Targets, tasks and other rows: numbered, title first, facts under it, money added up at the end. */
export function RowsView({ field, labels, rows, notes, underRow }: RowsViewProps) {
  const fields = field.fields ?? [];
  const money = fields.filter((each) => each.kind === 'money');
  return (
    <Box>
      <Box
        component="ol"
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
        {rows.map((row, place) => {
          const group = textOf(row['group']);
          const heads = group !== '' && group !== textOf(rows[place - 1]?.['group']);
          return (
            <Box
              component="li"
              key={idOf(row) ?? place}
              id={elementId(idOf(row) ?? `${field.key}-${place}`)}
              tabIndex={-1}
              sx={{ borderTop: place === 0 ? 0 : 1, borderColor: 'divider' }}
            >
              {heads && (
                <Box sx={{ px: 2, py: 0.75, bgcolor: 'sunk', fontWeight: 600, fontSize: '0.9375rem' }}>
                  {group}
                </Box>
              )}
              <RowView no={place + 1} row={row} fields={fields} labels={labels} notes={notes}>
                {underRow?.(field.key, idOf(row) ?? '')}
              </RowView>
            </Box>
          );
        })}
      </Box>
      {money.length > 0 && <Totals money={money} rows={rows} labels={labels} />}
    </Box>
  );
}

function RowView({
  no,
  row,
  fields,
  labels,
  notes,
  children,
}: {
  children?: React.ReactNode;
  no: number;
  row: Row;
  fields: FormField[];
  labels: FlowLabels;
  notes: RowNote[];
}) {
  const names = useRowNames();
  const figure = figureOf(fields, labels, row);
  const name = calledIn(row, fields, labels, names);
  const told = ['title', 'fullName', 'text', 'group', ...(figure?.keys ?? [])];
  const rest = fields.filter(
    (each) => !identities.has(each.kind) && !told.includes(each.key) && !isBlank(row[each.key]),
  );
  const long = rest.filter((each) => each.kind === 'longText');
  const lists = rest.filter((each) => each.kind === 'rows');
  const isSaid = (each: FormField) => each.kind === 'enum' && showLeaf(each, labels, row[each.key]) === name;
  const short = rest.filter((each) => each.kind !== 'longText' && each.kind !== 'rows' && !isSaid(each));
  const only = !figure && short.length === 1 ? short[0] : undefined;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '32px minmax(0, 1fr)', px: 2, py: 1.5 }}>
      <Box sx={{ color: 'text.secondary' }}>{no}.</Box>
      <Box sx={{ minWidth: 0 }}>
        <NoteMarks notes={notes.filter((note) => note.rowId !== null && note.rowId === idOf(row))} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, justifyContent: 'space-between' }}>
          <Box sx={{ fontWeight: 600, maxWidth: '60ch' }}>{name}</Box>
          {figure && (
            <Box sx={{ fontWeight: 600, color: 'primary.main', whiteSpace: 'nowrap' }}>{figure.text}</Box>
          )}
          {only && (
            <Box sx={{ fontSize: '0.9375rem' }}>
              <Box
                component="span"
                sx={{ color: 'text.secondary' }}
              >{`${labels.fields[only.path]?.label}: `}</Box>
              <FactValue field={only} labels={labels} value={row[only.key]} />
            </Box>
          )}
        </Box>
        {long.map((each) => (
          <Typography
            key={each.key}
            variant="body2"
            sx={{ mt: 0.5, whiteSpace: 'pre-line', maxWidth: '72ch' }}
          >
            {each.key !== 'detail' && (
              <Box
                component="span"
                sx={{ color: 'text.secondary' }}
              >{`${labels.fields[each.path]?.label}: `}</Box>
            )}
            {showLeaf(each, labels, row[each.key])}
          </Typography>
        ))}
        {!only && short.length > 0 && <Facts fields={short} labels={labels} row={row} />}
        {lists.map((each) => (
          <Box key={each.key} sx={{ mt: 1, fontSize: '0.9375rem', maxWidth: '72ch' }}>
            <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
              {labels.fields[each.path]?.label}
            </Box>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {rowsIn(row[each.key]).map((inner, at) => (
                <li key={idOf(inner) ?? at}>{lineOf(inner, each.fields ?? [], labels, names)}</li>
              ))}
            </Box>
          </Box>
        ))}
        {children}
      </Box>
    </Box>
  );
}

/** Ids say nothing to those who read; their names stand beside them. */
const identities = new Set<FormField['kind']>(['id', 'person']);

function Facts({ fields, labels, row }: { fields: FormField[]; labels: FlowLabels; row: Row }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        mt: 1,
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
        columnGap: 2,
        rowGap: 1,
      }}
    >
      {fields.map((field) => (
        <Box key={field.key} sx={{ minWidth: 0 }}>
          <Box component="dt" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {labels.fields[field.path]?.label}
          </Box>
          <Box component="dd" sx={{ m: 0, fontSize: '0.9375rem' }}>
            <FactValue field={field} labels={labels} value={row[field.key]} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function FactValue({ field, labels, value }: { field: FormField; labels: FlowLabels; value: unknown }) {
  if (field.kind === 'duty') return <DutyName name={textOf(value)} />;
  if (field.kind === 'indicator') return <IndicatorName code={textOf(value)} />;
  return showLeaf(field, labels, value);
}

function Totals({ money, rows, labels }: { money: FormField[]; rows: Row[]; labels: FlowLabels }) {
  const words = useWords();
  const totals = totalsOf(
    rows,
    money.map((field) => field.key),
  );
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        mt: 1.5,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 4,
        rowGap: 1,
        justifyContent: 'flex-end',
      }}
    >
      {money.map((field) => (
        <Box key={field.key} sx={{ textAlign: 'right' }}>
          <Box component="dt" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {`${words('document.total')}: ${labels.fields[field.path]?.label}`}
          </Box>
          <Box component="dd" sx={{ m: 0, fontWeight: 600 }}>
            {words('common.money', { amount: showNumber(totals[field.key] ?? 0) })}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
