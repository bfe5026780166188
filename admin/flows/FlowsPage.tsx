import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { FlowDiagramsDocument, type FlowDiagramsQuery } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { ToggleChip } from '../shared/ToggleChip.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { useFlow } from '../kit/useFlow.ts';
import { ActTable } from './ActTable.tsx';
import { FlowVersions } from './FlowVersions.tsx';
import { useSvgUrl } from './useSvgUrl.ts';

type FlowDrawn = FlowDiagramsQuery['flows'][number];

/** How each kind of document travels: a drawing, and the same in words. */
export default function FlowsPage() {
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = useAsk(FlowDiagramsDocument, {}, { keep: true });
  const flow = data?.flows.find((each) => each.kind === search.get('kind')) ?? data?.flows[0];
  return (
    <Page title={words('flows.title')} lead={words('flows.lead')}>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      <Box
        role="group"
        aria-label={words('documents.kinds')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 3 }}
      >
        {data?.flows.map((each) => (
          <ToggleChip
            key={each.kind}
            pressed={each.kind === flow?.kind}
            onPress={() => setSearch({ kind: each.kind })}
          >
            {each.label}
          </ToggleChip>
        ))}
      </Box>
      {flow && <FlowDrawing flow={flow} />}
    </Page>
  );
}

function FlowDrawing({ flow }: { flow: FlowDrawn }) {
  const words = useWords();
  const url = useSvgUrl(flow.diagram);
  const parts = useFlow(flow.kind);
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Box sx={{ maxWidth: 900 }}>
        <Box
          sx={{
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            bgcolor: '#fff',
            p: 2,
            overflowX: 'auto',
          }}
          tabIndex={0}
          role="group"
          aria-label={words('flows.diagram')}
        >
          <Box
            component="img"
            src={url}
            alt={words('flows.diagramOf', { kind: flow.label.toLowerCase() })}
            sx={{ display: 'block', width: '100%', minWidth: 720, height: 'auto' }}
          />
        </Box>
        <Link href={url} target="_blank" rel="noopener" sx={{ display: 'inline-block', mt: 1 }}>
          {words('flows.zoom')}
        </Link>
      </Box>
      <Box component="section" sx={{ minWidth: 0 }}>
        <Typography variant="h2" sx={{ mb: 1 }}>
          {words('flows.acts')}
        </Typography>
        <Box
          sx={{
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            bgcolor: 'background.paper',
            overflowX: 'auto',
          }}
        >
          {parts && <ActTable parts={parts} />}
        </Box>
        <FlowVersions versions={flow.versions} />
      </Box>
    </Box>
  );
}
