import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  ObligationsDocument,
  type ObligationsQuery,
  type ObligationStatus,
} from '../../data/generated/operations.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useViewer } from '../../frame/useViewer.ts';
import { newPath } from '../../documents/newPath.ts';
import { useWords } from '../../i18n/useWords.ts';
import { showDate } from '../../shared/format.ts';
import { Paging } from '../../shared/Paging.tsx';
import { Segments } from '../../shared/Segments.tsx';
import { StateChip, Tag } from '../../shared/StateChip.tsx';
import { To } from '../../shared/To.tsx';
import type { DocumentParts } from '../useDocument.ts';

const PER_PAGE = 10;
const shownAs: Record<string, ObligationStatus[] | undefined> = {
  all: undefined,
  open: ['COMING', 'LATE'],
  met: ['MET'],
};

/** What a document asked of units, and how each stands with it: who has answered, who is late, what was settled. */
export function AskedUnits({ document }: { document: DocumentParts }) {
  const words = useWords();
  const [which, setWhich] = useState('all');
  const [page, setPage] = useState(1);
  const { data } = useAsk(
    ObligationsDocument,
    {
      filter: { askedBy: document.id, statusIn: shownAs[which] },
      ...{ first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    },
    { keep: true, live: true },
  );
  const total = data?.obligations.totalCount ?? 0;
  if (!data || (total === 0 && which === 'all')) return null;
  const owed = data.obligations.edges.map(({ node }) => node);
  const [same, ...others] = new Set(owed.map(({ title }) => title));
  const forAll = total > 1 && others.length === 0 ? same : undefined;
  return (
    <Box component="section" aria-labelledby="asked-units" sx={{ mb: 3.5 }}>
      <Typography id="asked-units" variant="h2" sx={{ mb: 1 }}>
        {words('document.asked')}
      </Typography>
      {(total > 1 || which !== 'all') && (
        <Box sx={{ maxWidth: 480, mb: 1 }}>
          <Segments
            label={words('document.askedWhich')}
            value={which}
            options={[
              { value: 'all', label: words('document.askedAll') },
              { value: 'open', label: words('document.askedOpen') },
              { value: 'met', label: words('document.askedMet') },
            ]}
            onChange={(chosen) => {
              setWhich(chosen);
              setPage(1);
            }}
          />
        </Box>
      )}
      <Typography variant="caption" component="p" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
        {words('document.askedCount', { smart_count: total })}
      </Typography>
      {forAll && <Box sx={{ fontWeight: 600, mb: 1 }}>{forAll}</Box>}
      {total > 0 && (
        <Box
          component="ul"
          sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 2 }}
        >
          {owed.map((one) => (
            <AskedUnit key={one.id} owed={one} withTitle={forAll === undefined} />
          ))}
        </Box>
      )}
      <Paging page={page} perPage={PER_PAGE} total={total} onPage={setPage} />
    </Box>
  );
}

type Owed = ObligationsQuery['obligations']['edges'][number]['node'];

function AskedUnit({ owed, withTitle }: { owed: Owed; withTitle: boolean }) {
  const words = useWords();
  const { organisation, title, dueOn, status, document, stateLabel, settledAt } = owed;
  const isLate = status === 'LATE';
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) auto' },
        gap: 1,
        alignItems: 'center',
        px: 2,
        py: 1.25,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 600 }}>{organisation.name}</Box>
        {withTitle && <Box sx={{ fontSize: '0.9375rem' }}>{title}</Box>}
        <Box sx={{ fontSize: '0.875rem', color: isLate ? 'returned.ink' : 'text.secondary' }}>
          {words('late.dueOn', { date: showDate(dueOn) })}
          {isLate && `, ${words('common.overdue', { smart_count: owed.daysLate })}`}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {document && stateLabel ? (
          <To to={`/documents/${document.id}`} aria-label={`${document.title}: ${stateLabel}`}>
            <StateChip tone={document.stateTone} label={stateLabel} />
          </To>
        ) : (
          <Unanswered owed={owed} />
        )}
        {settledAt && <Tag meaning="good">{words('document.askedSettled')}</Tag>}
      </Box>
    </Box>
  );
}

/** The unit itself begins its answer from here. */
function Unanswered({ owed: { kind, year, period, organisation, id, status } }: { owed: Owed }) {
  const words = useWords();
  const isOwn = useViewer()?.offices.some((office) => office.organisation.id === organisation.id);
  if (status === 'LAPSED') return <Tag meaning="closed">{words('document.askedLapsed')}</Tag>;
  const begin = newPath({ kind, year, period, organisationId: organisation.id, obligationId: id });
  return isOwn ? (
    <To to={begin}>{words('document.askedAnswer')}</To>
  ) : (
    <Tag meaning={status === 'LATE' ? 'returned' : 'draft'}>{words('late.notBegun')}</Tag>
  );
}
