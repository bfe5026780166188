import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-admin';
import { periodAt, periodsIn } from '../../workflows/kit/index.ts';
import type { SuggestionSource } from '../data/generated/operations.ts';
import { useFlows } from '../frame/useFlows.ts';
import { useWords } from '../i18n/useWords.ts';
import { type Creatable, useCreatable } from '../kit/useCreatable.ts';
import { Busy } from '../shared/Busy.tsx';
import { Choices } from '../shared/Choices.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Field } from '../shared/Field.tsx';
import { Page } from '../shared/Page.tsx';
import { Pick } from '../shared/Pick.tsx';
import { Problem } from '../shared/Problem.tsx';
import { showDate } from '../shared/format.ts';
import { To } from '../shared/To.tsx';
import { uuid } from '../shared/uuid.ts';
import { recentYears, thisYear, today } from '../shared/years.ts';
import { useBegin } from './useBegin.ts';
import { useSources } from './useSources.ts';
import { useWish, type Wish } from './useWish.ts';

/** Beginning a document: for whom, as far as the link that led here or the office one acts in says so. */
export default function NewDocument() {
  const words = useWords();
  const { kind = '' } = useParams<{ kind: string }>();
  const wish = useWish();
  const creatable = useCreatable(wish?.organisationId);
  const installed = useFlows().find((each) => each.kind === kind);
  if (!creatable || !wish) return <Busy />;
  const found = creatable.find(({ parts }) => parts.flow.kind === kind);
  // Another link is another beginning.
  if (found) return <Beginning key={JSON.stringify([kind, wish])} {...found} wish={wish} />;
  return (
    <Page title={installed?.label ?? words('documents.title')}>
      <Empty title={words('documents.notYours')} action={<To to="/documents">{words('documents.title')}</To>}>
        {words('documents.notYoursHelp')}
      </Empty>
    </Page>
  );
}

/** What it starts from, for which year and period, under which programme. */
function Beginning({ parts, office, wish }: Creatable & { wish: Wish }) {
  const words = useWords();
  const navigate = useNavigate();
  const { flow, labels } = parts;
  const { request } = wish;
  const [year, setYear] = useState(wish.year ?? thisYear());
  const periods = periodsIn(flow);
  const [period, setPeriod] = useState(wish.period ?? periodAt(flow, year, today()));
  const [from, setFrom] = useState<SuggestionSource>('EMPTY');
  const sources = useSources(flow.kind, office.organisation.id, year);
  const [programmeId, setProgrammeId] = useState<string>();
  const [documentId, setDocumentId] = useState<string>();
  const begin = useBegin();
  const key = useRef(uuid());
  const programme = programmeId ?? sources.programmes[0]?.id ?? '';
  const source = documentId ?? sources.earlier[0]?.id ?? '';
  const choices = [
    { value: 'EMPTY', label: words('documents.fromEmpty'), help: words('documents.fromEmptyHelp') },
    ...(flow.copyToYear
      ? [
          {
            value: 'LAST_YEAR',
            label: words('documents.fromLastYear'),
            help: words(source ? 'documents.fromLastYearHelp' : 'documents.noLastYear'),
            disabled: !source,
          },
        ]
      : []),
    ...(flow.fromProgramme
      ? [
          {
            value: 'PROGRAMME',
            label: words('documents.fromProgramme'),
            help: words(programme ? 'documents.fromProgrammeHelp' : 'inbox.pathProgrammeNone'),
            disabled: !programme,
          },
        ]
      : []),
  ];
  const submit = async () => {
    const id = await begin.run({
      ...{ flow, labels, period, request },
      organisationId: office.organisation.id,
      year,
      from,
      documentId: source,
      programmeId: flow.fromProgramme ? programme : '',
      key: key.current,
    });
    if (id) navigate(`/documents/${id}/edit`, { replace: true });
  };
  return (
    <Page
      title={words('documents.createTitle', { kind: labels.kind.toLowerCase() })}
      lead={words('documents.createLead')}
    >
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        sx={{ maxWidth: 640, display: 'grid', gap: 3 }}
      >
        <Box>
          <Box sx={{ fontWeight: 600 }}>{words('documents.createFor')}</Box>
          {office.organisation.name}
        </Box>
        {request && (
          <Box>
            <Box sx={{ fontWeight: 600 }}>{words('documents.answersTitle')}</Box>
            {words('documents.answers', { title: request.title ?? '', date: showDate(request.dueOn) })}
          </Box>
        )}
        <Field label={words('documents.createYear')}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={String(year)}
              options={recentYears().map((each) => ({ value: String(each), label: String(each) }))}
              onChange={(chosen) => setYear(Number(chosen))}
            />
          )}
        </Field>
        {periods.length > 1 && !request && (
          <Field label={words('documents.createPeriod')}>
            {(wiring) => (
              <Pick
                wiring={wiring}
                value={period}
                options={periods.map((name) => ({ value: name, label: labels.periods?.[name] ?? name }))}
                onChange={setPeriod}
              />
            )}
          </Field>
        )}
        {choices.length > 1 && (
          <Choices
            label={words('documents.from')}
            value={from}
            options={choices}
            onChange={(chosen) => setFrom(chosen as SuggestionSource)}
          />
        )}
        {from === 'LAST_YEAR' && (
          <Field label={words('documents.lastYear')}>
            {(wiring) => (
              <Pick
                wiring={wiring}
                value={source}
                options={sources.earlier.map((each) => ({
                  value: each.id,
                  label: `${each.title} (${each.stateLabel})`,
                }))}
                onChange={setDocumentId}
              />
            )}
          </Field>
        )}
        {flow.fromProgramme && (
          <Field label={words('documents.programme')}>
            {(wiring) => (
              <Pick
                wiring={wiring}
                value={programme}
                blank={words('documents.noProgramme')}
                options={sources.programmes.map((each) => ({
                  value: each.id,
                  label: [each.numberLine, each.title].filter(Boolean).join(' · '),
                }))}
                onChange={setProgrammeId}
              />
            )}
          </Field>
        )}
        {begin.refusals.map((refusal) => (
          <Alert key={refusal} severity="error" variant="outlined">
            {refusal}
          </Alert>
        ))}
        {begin.error !== undefined && <Problem error={begin.error} />}
        <Box>
          <Button type="submit" variant="contained" size="large" aria-disabled={begin.busy}>
            {words(begin.busy ? 'documents.busy' : 'documents.begin')}
          </Button>
        </Box>
      </Box>
    </Page>
  );
}
