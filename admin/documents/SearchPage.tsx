import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { DocumentsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useSettled } from '../frame/useSettled.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Field } from '../shared/Field.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Problem } from '../shared/Problem.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { DocumentCards } from './DocumentCards.tsx';

const PER_PAGE = 20;

/** Search over everything one may see. */
export default function SearchPage() {
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('q') ?? '';
  const page = Number(search.get('page') ?? 1);
  const [typed, setTyped] = useState(wanted);
  const [seen, setSeen] = useState(wanted);
  // Asked again from the top bar: the box follows.
  if (wanted !== seen) {
    setSeen(wanted);
    if (typed.trim() !== wanted) setTyped(wanted);
  }
  const settled = useSettled(typed.trim(), 300);
  useEffect(() => {
    if (settled !== wanted) setSearch(settled ? { q: settled } : {});
    // Only what was typed asks again; an address that came from elsewhere must stay.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  const { data, error, refetch, isFetching } = useAsk(
    DocumentsDocument,
    { filter: { text: wanted }, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { enabled: wanted !== '', keep: true },
  );
  const total = data?.documents.totalCount ?? 0;
  return (
    <Page title={words('frame.search')}>
      <Box sx={{ maxWidth: 720 }}>
        <Field label={words('frame.searchLabel')} help={words('frame.searchHelp')}>
          {(wiring) => (
            <TextInput wiring={wiring} type="search" value={typed} autoFocus onChange={setTyped} />
          )}
        </Field>
        <Box sx={{ mt: 3 }}>
          {error && <Problem error={error} retry={() => void refetch()} />}
          {wanted && !data && isFetching && <Busy rows={4} />}
          {wanted && data && total === 0 && <Empty title={words('frame.searchNothing', { text: wanted })} />}
          {wanted && data && total > 0 && (
            <>
              <Box role="status" sx={{ mb: 1, color: 'text.secondary', fontSize: '0.9375rem' }}>
                {words('frame.searchCount', { smart_count: total, text: wanted })}
              </Box>
              <DocumentCards rows={data.documents.edges.map((edge) => edge.node)} withKind />
              <Paging
                page={page}
                perPage={PER_PAGE}
                total={total}
                onPage={(next) => setSearch({ q: wanted, page: String(next) })}
              />
            </>
          )}
        </Box>
      </Box>
    </Page>
  );
}
