import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { describeForm } from '../../../workflows/kit/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { FlowParts } from '../../kit/useFlow.ts';
import { OnBehalf } from '../../shared/OnBehalf.tsx';
import { useStrayClose } from '../../shared/useStrayClose.ts';
import type { Chosen } from '../chosen.ts';
import type { DocumentParts } from '../useDocument.ts';
import { askedOf, faultsByField, filled, missing, startOf } from './payload.ts';
import { PayloadForm } from './PayloadForm.tsx';
import { TroubleBox } from './TroubleBox.tsx';
import { usePerform } from './usePerform.ts';

interface ActionDialogProps {
  document: DocumentParts;
  parts: FlowParts;
  chosen: Chosen;
  onClose: () => void;
}

/** Before an act: which document, which version, and what else must be said. */
export function ActionDialog({ document, parts, chosen, onClose }: ActionDialogProps) {
  const words = useWords();
  const notify = useNotify();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const action = document.availableActions.find((each) => each.name === chosen.name);
  const rule = parts.flow.actions[chosen.name];
  const fields = useMemo(() => (rule ? describeForm(rule.payload) : []), [rule]);
  const asked = askedOf(fields, document);
  const [payload, setPayload] = useState(() => startOf(fields, document, chosen.payload));
  const [blanks, setBlanks] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(0);
  // What one read when the dialog opened is what one decides on, until one asks for the new version.
  const [read, setRead] = useState<number | undefined>(document.version);
  const version = read ?? document.version;
  const { perform, busy, trouble, clear, readAgain } = usePerform(document, chosen.name);
  const { onTyped, onStray } = useStrayClose(onClose);
  const asking = useRef<HTMLFormElement>(null);
  // To the first place that needs attention, wherever one was in a long form.
  useEffect(() => {
    asking.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [trouble, tried]);
  const label = action?.label ?? parts.labels.actions[chosen.name] ?? chosen.name;
  const faults = { ...blanks, ...(trouble?.is === 'invalid' ? faultsByField(trouble.faults) : {}) };

  const submit = async () => {
    const absent = missing(asked, payload, parts.locale);
    setBlanks(absent);
    setTried((before) => before + 1);
    if (Object.keys(absent).length > 0) return;
    const done = await perform(filled(payload), version);
    if (!done) return;
    notify(words('act.done', { action: label.toLowerCase() }), { type: 'success' });
    onClose();
  };
  const reload = async () => {
    await readAgain();
    clear();
    setRead(undefined);
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={narrow}
      onClose={busy ? undefined : onStray}
      aria-labelledby="act-title"
    >
      <Box
        component="form"
        ref={asking}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}
      >
        <DialogTitle id="act-title" variant="h1" sx={{ pb: 1 }}>
          {label}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.5, alignContent: 'start' }}>
          <About document={document} version={version} />
          {action?.onBehalfOf && (
            <Box>
              <OnBehalf name={action.onBehalfOf.fullName} />
            </Box>
          )}
          {action?.danger && (
            <Alert severity="warning" variant="outlined">
              {words('act.danger')}
            </Alert>
          )}
          {read === undefined && !trouble && (
            <Alert severity="info" variant="outlined">
              {words('act.reloaded', { action: label })}
            </Alert>
          )}
          <PayloadForm
            action={chosen.name}
            fields={asked}
            labels={parts.labels}
            flow={parts.flow}
            document={document}
            payload={payload}
            faults={faults}
            onChange={(key, value) => {
              onTyped();
              setPayload((before) => ({ ...before, [key]: value }));
              setBlanks((before) =>
                Object.fromEntries(Object.entries(before).filter(([path]) => path.split('.')[0] !== key)),
              );
            }}
          />
          {trouble && (
            <TroubleBox
              trouble={trouble}
              document={document}
              onReload={() => void reload()}
              onClose={onClose}
            />
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5, gap: 1, flexWrap: 'wrap-reverse' }}>
          <Button onClick={onClose} disabled={busy}>
            {words('common.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            size="large"
            color={action?.danger ? 'error' : 'primary'}
            aria-disabled={busy}
            sx={{ flex: { xs: 1, sm: 'none' } }}
          >
            {busy ? words('act.busy') : label}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

function About({ document, version }: { document: DocumentParts; version: number }) {
  const words = useWords();
  const revision = document.revisions.reduce((most, each) => Math.max(most, each.no), 1);
  return (
    <Box sx={{ borderLeft: '4px solid', borderColor: 'primary.main', pl: 1.5 }}>
      <Box sx={{ fontWeight: 600 }}>{document.title}</Box>
      <Box sx={{ fontSize: '0.9375rem', color: 'text.secondary' }}>
        {document.organisation.name} · {words('act.onVersion', { revision, version })}
      </Box>
    </Box>
  );
}
