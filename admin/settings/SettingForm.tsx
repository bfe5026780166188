import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { SaveFlowSettingDocument } from '../data/generated/operations.ts';
import { useSend } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { DateInput } from '../shared/DateInput.tsx';
import { isDay } from '../shared/dates.ts';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import type { FlowSettings } from './flowSettings.ts';
import { escalations, inputOf, noSetting, type SettingDraft } from './settingDraft.ts';
import { useConfigure } from './useConfigure.ts';

/** Changes one thing or several, from a day on; what is left blank stays as it is otherwise. */
export function SettingForm({
  settings,
  organisationId,
}: {
  settings: FlowSettings;
  organisationId: string;
}) {
  const words = useWords();
  const notify = useNotify();
  const send = useSend();
  const { save, busy, problem } = useConfigure();
  const [draft, setDraft] = useState<SettingDraft>(noSetting);
  const put = (part: Partial<SettingDraft>) => setDraft((before) => ({ ...before, ...part }));
  const text = (key: 'workingDays' | 'remindBefore' | 'dueDay' | 'reason', label: string, help?: string) => (
    <Field label={label} help={help} required={key === 'reason'}>
      {(wiring) => (
        <TextInput wiring={wiring} value={draft[key]} onChange={(value) => put({ [key]: value })} />
      )}
    </Field>
  );
  const pick = (
    key: 'mode' | 'meetingDenominator' | 'ownAwards' | 'escalateTo',
    label: string,
    options: [string, string][],
  ) => (
    <Field label={label}>
      {(wiring) => (
        <Pick
          wiring={wiring}
          value={draft[key]}
          blank={words('settings.unchanged')}
          options={options.map(([value, shown]) => ({ value, label: shown }))}
          onChange={(value) => put({ [key]: value })}
        />
      )}
    </Field>
  );
  const submit = async () => {
    const input = inputOf(draft, settings.kind, organisationId);
    const saved = await save(async () => (await send(SaveFlowSettingDocument, { input })).saveFlowSetting);
    if (!saved) return;
    notify(words('settings.settingSaved'), { type: 'success' });
    setDraft(noSetting);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        p: 2.5,
        display: 'grid',
        gap: 2,
      }}
    >
      <Typography variant="h3">{words('settings.changeTitle')}</Typography>
      <Field label={words('settings.state')}>
        {(wiring) => (
          <Pick
            wiring={wiring}
            value={draft.state}
            blank={words('settings.allStates')}
            options={settings.states.map(({ state, stateLabel }) => ({ value: state, label: stateLabel }))}
            onChange={(state) => put({ ...noSetting, state, reason: draft.reason })}
          />
        )}
      </Field>
      {draft.state !== '' && text('workingDays', words('settings.workingDays'))}
      {draft.state === '' && settings.dueDays.length > 1 && (
        <Field label={words('late.period')}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={draft.period}
              options={settings.dueDays.map(({ period, label }) => ({ value: period, label }))}
              blank={words('settings.unchanged')}
              onChange={(period) => put({ period })}
            />
          )}
        </Field>
      )}
      {draft.state === '' &&
        settings.dueDays.length > 0 &&
        (settings.dueDays.length === 1 || draft.period !== '') &&
        text('dueDay', words('settings.dueDay'), words('settings.dueDayHelp'))}
      {text('remindBefore', words('settings.remindBefore'), words('settings.remindHelp'))}
      {pick(
        'escalateTo',
        words('settings.escalateTo'),
        Object.keys(escalations).map((key) => [
          key,
          words(`settings.escalate${key as keyof typeof escalations}`),
        ]),
      )}
      {draft.state === '' && (
        <>
          {pick('mode', words('settings.mode'), [
            ['APPROVE', words('settings.modeAPPROVE')],
            ['NOTIFY', words('settings.modeNOTIFY')],
          ])}
          {pick('meetingDenominator', words('settings.meetingDenominator'), [
            ['ROLL', words('settings.denominatorROLL')],
            ['PRESENT', words('settings.denominatorPRESENT')],
          ])}
          {settings.ownAwards !== null &&
            pick('ownAwards', words('settings.ownAwards'), [
              ['YES', words('settings.ownAwardsYes')],
              ['NO', words('settings.ownAwardsNo')],
            ])}
        </>
      )}
      <Field
        label={words('settings.validFrom')}
        help={words('settings.validFromHelp')}
        error={
          draft.validFrom !== undefined && !isDay(draft.validFrom) ? words('common.dateHint') : undefined
        }
      >
        {(wiring) => (
          <DateInput wiring={wiring} value={draft.validFrom} onChange={(validFrom) => put({ validFrom })} />
        )}
      </Field>
      {text('reason', words('settings.reason'))}
      {problem && (
        <Alert severity="error" variant="outlined">
          {problem}
        </Alert>
      )}
      <Button type="submit" variant="contained" aria-disabled={busy} sx={{ justifySelf: 'start' }}>
        {words('settings.saveSetting')}
      </Button>
    </Box>
  );
}
