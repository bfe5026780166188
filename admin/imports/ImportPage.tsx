import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useParams } from 'react-admin';
import { ImportDocument, type ImportLinesShown, type ImportQuery } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { listBox } from '../reorganisation/listBox.ts';
import { Busy } from '../shared/Busy.tsx';
import { ExportButtons } from '../shared/ExportButtons.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Segments } from '../shared/Segments.tsx';
import { ImportActs } from './ImportActs.tsx';
import { ImportFacts } from './ImportFacts.tsx';
import { LineRow } from './LineRow.tsx';

const PER_PAGE = 50;
const SOON = 700;

/** One file, line by line: what each does before it is entered, and what became of it after. */
export default function ImportPage() {
  const words = useWords();
  const { id = '' } = useParams<{ id: string }>();
  const [show, setShow] = useState<ImportLinesShown>('ALL');
  const [page, setPage] = useState(1);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const { data, error, refetch } = useAsk(
    ImportDocument,
    { id, show, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { keep: true, every: (known) => (isMoving(known) ? SOON : false) },
  );
  const file = data?.import;
  const isOpen = file?.state === 'JUDGED' || file?.state === 'FAILED';
  const take = (line: number, taken: boolean) =>
    setLeft((before) => {
      const next = new Set(before);
      if (taken) next.delete(line);
      else next.add(line);
      return next;
    });
  const choices = (['ALL', 'FAULTS', isOpen ? 'TO_ENTER' : 'ENTERED'] as const).map((value) => ({
    ...{ value, label: words(`imports.${value}`) },
  }));
  return (
    <Page title={file ? `${file.kind.label} · ${file.fileName}` : words('imports.title')}>
      {error && !file && <Problem error={error} retry={() => void refetch()} />}
      {!file && !error && <Busy />}
      {file && (
        <>
          <ImportFacts file={file} />
          {file.state === 'FAILED' && <Alert severity="error">{words('imports.failedHelp')}</Alert>}
          <ImportActs file={file} left={[...left]} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'end', my: 2 }}>
            <Box sx={{ flex: '1 1 320px', maxWidth: 480 }}>
              <Segments
                label={words('imports.show')}
                value={show}
                options={choices}
                onChange={(next) => {
                  setShow(next as ImportLinesShown);
                  setPage(1);
                }}
              />
            </Box>
            <ExportButtons list="import-lines" asked={{ id, show }} />
          </Box>
          <Box component="ul" aria-label={words('imports.summary')} sx={listBox}>
            {file.lines.edges.map(({ node }) => (
              <LineRow
                key={node.line}
                row={node}
                columns={file.kind.columns}
                isOpen={isOpen}
                taken={isOpen && ['NEW', 'CHANGE'].includes(node.verdict) ? !left.has(node.line) : null}
                onTake={(taken) => take(node.line, taken)}
              />
            ))}
            {file.lines.edges.length === 0 && (
              <Box component="li" sx={{ p: 2, color: 'text.secondary' }}>
                {words('imports.noLines')}
              </Box>
            )}
          </Box>
          <Paging page={page} perPage={PER_PAGE} total={file.lines.totalCount} onPage={setPage} />
        </>
      )}
    </Page>
  );
}

function isMoving(known: ImportQuery | undefined): boolean {
  return known?.import.state === 'COMMITTING' || known?.import.state === 'UNDOING';
}
