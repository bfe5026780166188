import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { OrganisationsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useSettled } from '../frame/useSettled.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { ExportButtons } from '../shared/ExportButtons.tsx';
import { Field } from '../shared/Field.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Problem } from '../shared/Problem.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { To } from '../shared/To.tsx';

const PER_PAGE = 50;

/** The units, to look up. */
export default function OrganisationsPage() {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(1);
  const text = useSettled(typed.trim(), 250);
  const { data, error, refetch } = useAsk(
    OrganisationsDocument,
    { filter: text ? { text } : null, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { keep: true },
  );
  const total = data?.organisations.totalCount ?? 0;
  return (
    <Page
      title={words('directory.title')}
      lead={words('directory.lead')}
      actions={<Exports filter={text ? { text } : null} />}
    >
      <Box role="search" sx={{ maxWidth: 420, mb: 3 }}>
        <Field label={words('directory.search')}>
          {(wiring) => (
            <TextInput
              wiring={wiring}
              type="search"
              value={typed}
              placeholder={words('directory.searchHint')}
              onChange={(next) => {
                setTyped(next);
                setPage(1);
              }}
            />
          )}
        </Field>
      </Box>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data && total === 0 && (
        <Empty title={words('directory.emptyTitle')}>{words('directory.emptyHelp')}</Empty>
      )}
      {total > 0 && (
        <>
          <Typography variant="caption" component="p" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
            {words('directory.count', { smart_count: total })}
          </Typography>
          <Box
            component="ul"
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
            {data?.organisations.edges.map(({ node }) => (
              <Box
                component="li"
                key={node.id}
                sx={{
                  position: 'relative',
                  display: 'grid',
                  gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) 140px 160px' },
                  gap: { xs: 0, sm: 2 },
                  px: 2,
                  py: 1.25,
                  '& + &': { borderTop: 1, borderColor: 'divider' },
                  '&:hover': { bgcolor: 'sunk' },
                }}
              >
                <Box sx={{ minWidth: 0 }}>
                  <To
                    to={`/organisations/${node.id}`}
                    sx={{
                      fontWeight: 600,
                      color: 'text.primary',
                      '&::after': { content: '""', position: 'absolute', inset: 0 },
                    }}
                  >
                    {node.name}
                  </To>
                  <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{node.parent?.name}</Box>
                </Box>
                <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{node.symbol}</Box>
                <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{node.phone}</Box>
              </Box>
            ))}
          </Box>
          <Paging page={page} perPage={PER_PAGE} total={total} onPage={setPage} />
        </>
      )}
    </Page>
  );
}

function Exports({ filter }: { filter: { text: string } | null }) {
  const words = useWords();
  return (
    <Box>
      <Named name={words('exports.units')}>
        <ExportButtons list="organisations" asked={{ filter }} />
      </Named>
      <Named name={words('exports.people')}>
        <ExportButtons list="people" asked={{ filter }} />
      </Named>
    </Box>
  );
}

function Named({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <Box
      role="group"
      aria-label={name}
      sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'end' }}
    >
      <Box component="span" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
        {name}
      </Box>
      {children}
    </Box>
  );
}
