import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useListController, useParams } from 'react-admin';
import { SelectionBar } from '../bulk/SelectionBar.tsx';
import { useSelecting } from '../bulk/useSelecting.ts';
import { documentOrder } from '../data/buildQuery.ts';
import type { DocumentRowFragment } from '../data/generated/operations.ts';
import { useFlows } from '../frame/useFlows.ts';
import { useViewer } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { type Creatable, useCreatable } from '../kit/useCreatable.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { ExportButtons } from '../shared/ExportButtons.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Problem } from '../shared/Problem.tsx';
import { CreateLinks } from './CreateLinks.tsx';
import { DocumentCards } from './DocumentCards.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { type DocumentFilters, Filters } from './Filters.tsx';
import { GatherLinks } from './GatherLinks.tsx';
import { KindTabs } from './KindTabs.tsx';

const PER_PAGE = 25;

/** Documents of one kind, or of all: title first, filters above, a row opens the page. */
export default function DocumentList() {
  const words = useWords();
  const { kind } = useParams<{ kind: string }>();
  const flow = useFlows().find((each) => each.kind === kind);
  const creatable = (useCreatable() ?? []).filter(({ parts }) => !kind || parts.flow.kind === kind);
  const Rows = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md')) ? DocumentCards : DocumentTable;
  // Auditors look on.
  const actsAtAll = useViewer()?.isAuditor === false;
  const list = useListController<DocumentRowFragment>({
    resource: 'documents',
    filter: kind ? { kind } : {},
    sort: { field: 'updatedAt', order: 'DESC' },
    perPage: PER_PAGE,
    storeKey: `documents.${kind ?? 'all'}`,
    disableAuthentication: true,
  });
  const filters = list.filterValues as DocumentFilters;
  const rows = list.data ?? [];
  const total = list.total ?? rows.length;
  const shown = { ...(kind ? { kind } : {}), ...filters };
  const selection = useSelecting(JSON.stringify(shown));
  return (
    <Page
      title={flow?.label ?? words('documents.title')}
      actions={
        <>
          {kind && <GatherLinks kind={kind} />}
          <CreateLinks creatable={creatable} />
        </>
      }
    >
      {!kind && <KindTabs />}
      <Filters
        flow={flow}
        filters={filters}
        sort={list.sort}
        onFilter={(next) => list.setFilters(next, {})}
        onSort={list.setSort}
      />
      {list.error && !list.data ? (
        <Problem error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Busy />
      ) : rows.length === 0 ? (
        <NoDocuments filtered={Object.keys(filters).length > 0} creatable={creatable} />
      ) : (
        <Box sx={{ opacity: list.isFetching && list.isPlaceholderData ? 0.6 : 1 }}>
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
            <Typography variant="caption" component="p" role="status" sx={{ color: 'text.secondary' }}>
              {total > 10_000
                ? words('documents.countMore', { smart_count: 10_000 })
                : words('documents.count', { smart_count: total })}
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'end', gap: 1 }}>
              {!selection.selecting && (
                <ExportButtons
                  list="documents"
                  asked={{ filter: shown, orderBy: documentOrder(list.sort) }}
                />
              )}
              {!selection.selecting && actsAtAll && (
                <Button size="small" onClick={selection.begin}>
                  {words('bulk.begin')}
                </Button>
              )}
            </Box>
          </Box>
          <Rows rows={rows} withKind={!kind} selecting={selection.selecting} />
          <Paging page={list.page} perPage={list.perPage} total={total} onPage={list.setPage} />
          {selection.selecting && (
            <SelectionBar
              selected={selection.selecting.selected}
              filter={shown}
              total={total}
              onAll={selection.all}
              onEnd={selection.end}
            />
          )}
        </Box>
      )}
    </Page>
  );
}

function NoDocuments({ filtered, creatable }: { filtered: boolean; creatable: Creatable[] }) {
  const words = useWords();
  return (
    <Empty
      title={words(filtered ? 'documents.emptyFiltered' : 'documents.emptyTitle')}
      action={filtered ? undefined : <CreateLinks creatable={creatable} />}
    >
      {words(filtered ? 'documents.emptyFilteredHelp' : 'documents.emptyHelp')}
    </Empty>
  );
}
