import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useNotify, useRedirect } from 'react-admin';
import { dayOf } from '../../workflows/kit/time.ts';
import {
  type FaultFragment,
  OrganisationDecisionPreviewDocument,
  PlanOrganisationDecisionDocument,
  type PreviewPartsFragment,
} from '../data/generated/operations.ts';
import { useSend } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { isDay } from '../shared/dates.ts';
import { showDate } from '../shared/format.ts';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { uuid } from '../shared/uuid.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { blankChange, inputOf, type DraftDecision } from './draft.ts';
import type { ListName, More } from './previewLines.ts';
import { PreviewView } from './PreviewView.tsx';
import { noTrouble, useDecide, type Trouble } from './useDecide.ts';
import { useDraft } from './useDraft.ts';

const steps = ['stepChanges', 'stepDecision', 'stepPreview'] as const;
/** Lines of each list at first, and with each asking for more. */
const FEW = 20;
const MANY = 100;

/** What changes → by which decision → what that means → confirmed. What was typed stays in this browser until then. */
export default function NewDecisionPage() {
  const words = useWords();
  const today = dayOf(new Date().toISOString());
  const { draft, change: keep, forget: discard } = useDraft(today);
  const [step, setStep] = useState(0);
  const { look, more, preview, looking, trouble, forget } = useLook();
  const { confirm, busy, refused } = useConfirm(draft, discard);
  const top = useStepHeading(step);
  const told = step === 2 ? refused : trouble;
  const { faults } = trouble.faults.length > 0 ? trouble : refused;

  const change = (next: DraftDecision) => {
    keep({ ...next, idempotencyKey: uuid() });
    forget();
  };
  const showPreview = async () => {
    const found = await look(draft);
    if (found === 'shown') setStep(2);
    // To where the first thing is that needs attention.
    else if (found === 'faults in changes') setStep(0);
  };
  return (
    <Page title={words('reorganisation.newTitle')} lead={words('reorganisation.lead')}>
      <Typography ref={top} tabIndex={-1} variant="h2" sx={{ mb: 2, outline: 'none' }}>
        {`${words('reorganisation.step', { no: step + 1 })}: ${words(`reorganisation.${steps[step]!}`)}`}
      </Typography>
      <Told trouble={told} />
      {step === 0 && <Changes draft={draft} trouble={{ ...trouble, faults }} onChange={change} />}
      {step === 1 && <DecisionFields draft={draft} faults={faults} onChange={change} />}
      {step === 2 && preview && (
        <Confirming draft={draft} today={today} preview={preview} more={(...at) => more(draft, ...at)} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 3 }}>
        {step > 0 && (
          <Button size="large" variant="outlined" onClick={() => setStep(step - 1)}>
            {words('reorganisation.back')}
          </Button>
        )}
        {step === 0 && (
          <Button size="large" variant="contained" onClick={() => setStep(1)}>
            {words('reorganisation.next')}
          </Button>
        )}
        {step === 1 && (
          <Button size="large" variant="contained" aria-disabled={looking} onClick={() => void showPreview()}>
            {words(looking ? 'common.sending' : 'reorganisation.showPreview')}
          </Button>
        )}
        {step === 2 && (
          <Button size="large" variant="contained" aria-disabled={busy} onClick={() => void confirm()}>
            {words(busy ? 'common.sending' : 'reorganisation.confirm')}
          </Button>
        )}
      </Box>
    </Page>
  );
}

type Looked = 'shown' | 'faults in changes' | 'refused';

/** Asks what the decision would do, as far as it was typed. */
function useLook() {
  const words = useWords();
  const send = useSend();
  const [preview, setPreview] = useState<PreviewPartsFragment>();
  const [looking, setLooking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(noTrouble);
  const look = async (draft: DraftDecision): Promise<Looked> => {
    const missing = daysMissing(draft, words('reorganisation.dayMissing'));
    setTrouble({ ...noTrouble, faults: missing });
    if (missing.length > 0) return 'refused';
    setLooking(true);
    try {
      const asked = { input: inputOf(draft), first: FEW };
      const { organisationDecisionPreview: answer } = await send(OrganisationDecisionPreviewDocument, asked);
      if (answer.__typename === 'OrganisationPreview') {
        setPreview(answer);
        return 'shown';
      }
      if (answer.__typename === 'InvalidInput') {
        setTrouble({ ...noTrouble, faults: answer.errors });
        return answer.errors.some(({ path }) => path.startsWith('changes')) ? 'faults in changes' : 'refused';
      }
      setTrouble({ ...noTrouble, blockers: answer.blockers });
    } catch (error) {
      setTrouble({ ...noTrouble, error });
    } finally {
      setLooking(false);
    }
    return 'refused';
  };
  const more = async (draft: DraftDecision, list: ListName, after: string) => {
    const asked = { input: inputOf(draft), first: MANY, [list]: after };
    const { organisationDecisionPreview: answer } = await send(OrganisationDecisionPreviewDocument, asked);
    return answer.__typename === 'OrganisationPreview' ? answer : undefined;
  };
  return { look, more, preview, looking, trouble, forget: () => setTrouble(noTrouble) };
}

function daysMissing({ decidedOn, effectiveOn }: DraftDecision, message: string): FaultFragment[] {
  const days = { decidedOn, effectiveOn };
  return Object.entries(days).flatMap(([path, day]) =>
    day && isDay(day) ? [] : [{ path, code: 'required', message }],
  );
}

function useConfirm(draft: DraftDecision, onDone: () => void) {
  const words = useWords();
  const notify = useNotify();
  const redirect = useRedirect();
  const { decide, busy, trouble } = useDecide();
  const confirm = async () => {
    const input = { ...inputOf(draft), idempotencyKey: draft.idempotencyKey };
    const id = await decide(
      PlanOrganisationDecisionDocument,
      { input },
      ({ planOrganisationDecision }) => planOrganisationDecision,
    );
    if (!id) return;
    onDone();
    notify(words('reorganisation.planned', { number: draft.number }), { type: 'success' });
    redirect(`/organisation-decisions/${id}`);
  };
  return { confirm, busy, refused: trouble };
}

/** Whoever comes to another step begins at its heading. */
function useStepHeading(step: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  return heading;
}

function Told({ trouble: { blockers, faults, error } }: { trouble: Trouble }) {
  const words = useWords();
  return (
    <Box role="alert" sx={{ maxWidth: 720, mb: blockers.length + faults.length > 0 ? 2 : 0 }}>
      {blockers.length > 0 && (
        <Alert severity="error" variant="outlined">
          <strong>{words('reorganisation.refused')}</strong>
          {blockers.map(({ code, message }) => (
            <Box key={code}>{message}</Box>
          ))}
        </Alert>
      )}
      {faults.length > 0 && (
        <Alert severity="error" variant="outlined">
          <strong>{words('reorganisation.faults', { smart_count: faults.length })}</strong>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {faults.map(({ path, message }) => (
              <li key={path + message}>
                {isHead(path) ? `${words(`reorganisation.${path}`)}: ${message}` : message}
              </li>
            ))}
          </Box>
        </Alert>
      )}
      {error !== undefined && <Problem error={error} />}
    </Box>
  );
}

const headFields = ['number', 'decidedOn', 'issuer', 'subject', 'paperCode', 'effectiveOn'] as const;

function isHead(path: string): path is (typeof headFields)[number] {
  return headFields.some((field) => field === path);
}

interface ChangesProps {
  draft: DraftDecision;
  trouble: Trouble;
  onChange: (draft: DraftDecision) => void;
}

function Changes({ draft, trouble: { faults }, onChange }: ChangesProps) {
  const words = useWords();
  const { changes } = draft;
  const news = changes.flatMap(({ kind, isNew, founded }) =>
    kind === 'FOUND' || kind === 'SPLIT' || isNew
      ? founded.filter(({ name }) => name.trim()).map(({ key, name }) => ({ id: key, name }))
      : [],
  );
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      {changes.map((one, at) => (
        <ChangeFields
          key={one.key}
          no={at + 1}
          change={one}
          news={news}
          path={`changes.${at}`}
          faults={faults}
          onChange={(next) => onChange({ ...draft, changes: changes.with(at, next) })}
          onRemove={
            changes.length > 1 ? () => onChange({ ...draft, changes: changes.toSpliced(at, 1) }) : undefined
          }
        />
      ))}
      <Box>
        <Button
          variant="outlined"
          onClick={() => onChange({ ...draft, changes: [...changes, blankChange('RENAME')] })}
        >
          {words('reorganisation.addChange')}
        </Button>
      </Box>
    </Box>
  );
}

interface ConfirmingProps {
  draft: DraftDecision;
  today: string;
  preview: PreviewPartsFragment;
  more: More;
}

function Confirming({ draft, today, preview, more }: ConfirmingProps) {
  const words = useWords();
  const { number, decidedOn = '', issuer, subject, effectiveOn = '' } = draft;
  const isNow = effectiveOn <= today;
  return (
    <>
      <Alert severity={isNow ? 'warning' : 'info'} variant="outlined" sx={{ mb: 2, maxWidth: 720 }}>
        <strong>{subject}</strong>
        <Box>{`${words('reorganisation.cited', { number, date: showDate(decidedOn) })} · ${issuer}`}</Box>
        <Box>
          {isNow
            ? words('reorganisation.confirmNow')
            : words('reorganisation.confirmLater', { date: showDate(effectiveOn) })}
        </Box>
      </Alert>
      <PreviewView preview={preview} more={more} />
    </>
  );
}
