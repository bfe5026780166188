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
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { lg: 'minmax(0, 7fr) minmax(0, 4fr)' },
        gap: 4,
        alignItems: 'start',
      }}
    >
      <Box>
        <Box
          sx={{
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            bgcolor: '#fff',
            p: 2,
            overflowX: 'auto',
          }}
        >
          <Box
            component="img"
            src={url}
            alt={words('flows.diagramOf', { kind: flow.label.toLowerCase() })}
            sx={{ display: 'block', width: '100%', minWidth: 560, height: 'auto' }}
          />
        </Box>
        <Link href={url} target="_blank" rel="noopener" sx={{ display: 'inline-block', mt: 1 }}>
          {words('flows.zoom')}
        </Link>
      </Box>
      <Box sx={{ display: 'grid', gap: 3 }}>
        <NameList
          title={words('flows.mainPath')}
          names={flow.mainPath.map((name) => flow.states.find((state) => state.name === name)?.label ?? name)}
          ordered
        />
        <NameList title={words('flows.states')} names={flow.states.map((state) => state.label)} />
        <NameList title={words('flows.actions')} names={flow.actions.map((action) => action.label)} />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {words('flows.version', { version: flow.version })}
        </Typography>
      </Box>
    </Box>
  );
}

function NameList({ title, names, ordered = false }: { title: string; names: string[]; ordered?: boolean }) {
  return (
    <Box component="section">
      <Typography variant="h3" component="h2" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box
        component={ordered ? 'ol' : 'ul'}
        sx={{
          m: 0,
          pl: 3,
          columns: ordered ? 1 : { sm: 2 },
          fontSize: '0.9375rem',
          '& li': { breakInside: 'avoid' },
        }}
      >
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </Box>
    </Box>
  );
}
