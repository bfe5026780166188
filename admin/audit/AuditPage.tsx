import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { AuditEventsDocument, type AuditFilter } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useSettled } from '../frame/useSettled.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { CursorPaging } from '../shared/CursorPaging.tsx';
import { isDay } from '../shared/dates.ts';
import { Empty } from '../shared/Empty.tsx';
import { ExportButtons } from '../shared/ExportButtons.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { AuditFilters, type AuditQuestion } from './AuditFilters.tsx';
import { AuditLine } from './AuditLine.tsx';

/** Who did what when, over all documents one may see. */
export default function AuditPage() {
  const words = useWords();
  const [question, setQuestion] = useState<AuditQuestion>({});
  // The way back through the pages: the cursors one came by.
  const [cursors, setCursors] = useState<string[]>([]);
  const settled = useSettled(question, 250);
  const { data, error, refetch } = useAsk(
    AuditEventsDocument,
    { filter: filterOf(settled), first: 50, after: cursors.at(-1) ?? null },
    { keep: true },
  );
  const { edges = [], pageInfo, totalCount = 0 } = data?.auditEvents ?? {};
  return (
    <Page
      title={words('audit.title')}
      lead={words('audit.lead')}
      actions={totalCount > 0 && <ExportButtons list="audit-events" asked={{ filter: filterOf(settled) }} />}
    >
      <AuditFilters
        question={question}
        onChange={(next) => {
          setQuestion(next);
          setCursors([]);
        }}
      />
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data && edges.length === 0 && (
        <Empty title={words('audit.emptyTitle')}>{words('audit.emptyHelp')}</Empty>
      )}
      {edges.length > 0 && (
        <>
          <Typography variant="caption" component="p" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
            {words('audit.count', { smart_count: totalCount })}
          </Typography>
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
            }}
          >
            {edges.map(({ node }) => (
              <AuditLine key={node.id} event={node} />
            ))}
          </Box>
        </>
      )}
      <CursorPaging cursors={cursors} pageInfo={pageInfo} onMove={setCursors} />
    </Page>
  );
}

/** Days as moments: from the first minute in Vietnam to the last. */
function filterOf({ text, action, from, until }: AuditQuestion): AuditFilter {
  return {
    text: text?.trim() || null,
    action: action || null,
    from: from && isDay(from) ? new Date(`${from}T00:00:00+07:00`).toISOString() : null,
    until: until && isDay(until) ? new Date(`${until}T23:59:59.999+07:00`).toISOString() : null,
  };
}
