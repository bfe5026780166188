import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { FlowSettingsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { isAbove, useViewer } from '../frame/useViewer.ts';
import { useFlows } from '../frame/useFlows.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { Problem } from '../shared/Problem.tsx';
import { SettingForm } from './SettingForm.tsx';
import { SettingLines } from './SettingLines.tsx';
import { SettingVersions } from './SettingVersions.tsx';
import { UnitPicker } from './UnitPicker.tsx';

/** How long each step may take, when reminders go out, who hears of what is overdue: for all units, or for one. */
export function DeadlinesTab() {
  const words = useWords();
  const flows = useFlows();
  const own = useViewer()?.offices.find(isAbove)?.organisation;
  const [chosenKind, setKind] = useState<string>();
  const [unit, setUnit] = useState<{ id: string; name: string }>();
  const kind = chosenKind ?? flows[0]?.kind ?? '';
  const organisationId = unit?.id ?? own?.id ?? '';
  const { data, error, refetch } = useAsk(
    FlowSettingsDocument,
    { kind, organisationId },
    { enabled: kind !== '' && organisationId !== '', keep: true },
  );
  const settings = data?.flowSettings;
  return (
    <Box sx={{ display: 'grid', gap: 3, mt: 3, maxWidth: 860 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <Field label={words('late.kind')}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={kind}
              options={flows.map((flow) => ({ value: flow.kind, label: flow.label }))}
              onChange={setKind}
            />
          )}
        </Field>
        {own && <UnitPicker own={own} unit={unit} onPick={setUnit} />}
      </Box>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!settings && !error && <Busy />}
      {settings && (
        <>
          <SettingLines settings={settings} />
          {settings.mayEdit ? (
            <SettingForm
              key={`${kind} ${organisationId}`}
              settings={settings}
              organisationId={organisationId}
            />
          ) : (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {words('settings.readOnly')}
            </Typography>
          )}
          <SettingVersions versions={settings.versions} />
        </>
      )}
    </Box>
  );
}
