import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { CadreEvidenceDocument, type EvidenceItem } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useViewer } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Pick } from '../shared/Pick.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Tag } from '../shared/StateChip.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { recentYears, thisYear } from '../shared/years.ts';
import { AddEvidenceDialog } from './AddEvidenceDialog.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import { items, type Shown } from './items.ts';

const PER_PAGE = 100;

/** What a unit shows of its yearly work with cadres, and what of it counts. */
export function UnitEvidence({ organisationId }: { organisationId: string }) {
  const words = useWords();
  const viewer = useViewer();
  const [search, setSearch] = useSearchParams();
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState<EvidenceItem>();
  const year = Number(search.get('year') ?? thisYear());
  const { data, error, refetch } = useAsk(
    CadreEvidenceDocument,
    { organisationId, year, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { keep: true },
  );
  const shown = data?.cadreEvidence.edges.map(({ node }) => node) ?? [];
  const mayAdd = viewer?.offices.some(({ organisation }) => organisation.id === organisationId) ?? false;
  const done = items.filter((item) => stateOf(shown, item) === 'evidenceConfirmed').length;
  return (
    <Box component="section" aria-labelledby="evidence" sx={{ mt: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', mb: 1.5 }}>
        <Box sx={{ flex: '1 1 320px' }}>
          <Typography id="evidence" variant="h2">
            {words('cadres.evidence')}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '72ch' }}>
            {words('cadres.evidenceLead')}
          </Typography>
        </Box>
        <Box sx={{ width: 120 }}>
          <Field label={words('common.year')}>
            {(wiring) => (
              <Pick
                wiring={wiring}
                value={String(year)}
                options={recentYears().map((each) => ({ value: String(each), label: String(each) }))}
                onChange={(chosen) => {
                  setPage(1);
                  setSearch({ year: chosen });
                }}
              />
            )}
          </Field>
        </Box>
      </Box>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {data && (
        <>
          <Typography role="status" sx={{ fontWeight: 600, mb: 1 }}>
            {words('cadres.evidenceDone', { done })}
          </Typography>
          <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' }}>
            {items.map((item) => (
              <Item
                key={item}
                item={item}
                shown={shown.filter((each) => each.item === item)}
                onAdd={mayAdd ? () => setAdding(item) : undefined}
              />
            ))}
          </Box>
        </>
      )}
      <Paging page={page} perPage={PER_PAGE} total={data?.cadreEvidence.totalCount ?? 0} onPage={setPage} />
      {adding && (
        <AddEvidenceDialog
          organisationId={organisationId}
          year={year}
          first={adding}
          onClose={() => setAdding(undefined)}
        />
      )}
    </Box>
  );
}

const meanings = {
  evidenceConfirmed: 'good',
  evidenceWaiting: 'waiting',
  evidenceNone: 'closed',
} as const;

function stateOf(shown: Shown[], item: EvidenceItem): keyof typeof meanings {
  const own = shown.filter((each) => each.item === item);
  if (own.some(({ confirmedAt }) => confirmedAt !== null)) return 'evidenceConfirmed';
  return own.length > 0 ? 'evidenceWaiting' : 'evidenceNone';
}

/** One of the three duties, what shows it, and how far it is. */
function Item({ item, shown, onAdd }: { item: EvidenceItem; shown: Shown[]; onAdd?: () => void }) {
  const words = useWords();
  const state = stateOf(shown, item);
  const name = words(`cadres.item${item}`);
  return (
    <Box
      component="section"
      aria-label={name}
      sx={{ px: 2, py: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Typography variant="h3">{name}</Typography>
        <Tag meaning={meanings[state]}>{words(`cadres.${state}`)}</Tag>
        {onAdd && (
          <Button
            size="small"
            aria-label={`${words('cadres.evidenceAdd')}: ${name}`}
            onClick={onAdd}
            sx={{ ml: 'auto' }}
          >
            {words('cadres.evidenceAdd')}
          </Button>
        )}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((each) => (
          <EvidenceLine key={each.id} evidence={each} />
        ))}
      </Box>
    </Box>
  );
}
