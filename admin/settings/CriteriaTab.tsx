import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { yardstickFields } from '../../workflows/kit/index.ts';
import { YardsticksDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useFlows } from '../frame/useFlows.ts';
import { isAbove, useViewer } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { useFlow } from '../kit/useFlow.ts';
import { Busy } from '../shared/Busy.tsx';
import { Field } from '../shared/Field.tsx';
import { showDate } from '../shared/format.ts';
import { Pick } from '../shared/Pick.tsx';
import { Problem } from '../shared/Problem.tsx';
import { CriteriaForm } from './CriteriaForm.tsx';
import { CriteriaLists } from './CriteriaLists.tsx';
import { CriteriaVersions } from './CriteriaVersions.tsx';
import { UnitPicker } from './UnitPicker.tsx';

/** By what units and people are judged: what holds, what was set so far, and for leaders above the way to set it anew. */
export function CriteriaTab() {
  const words = useWords();
  const judging = useFlows().filter(({ hasYardsticks }) => hasYardsticks);
  const own = useViewer()?.offices.find(isAbove)?.organisation;
  const [chosenKind, setKind] = useState<string>();
  const [unit, setUnit] = useState<{ id: string; name: string }>();
  const [changing, setChanging] = useState(false);
  const kind = chosenKind ?? judging.at(-1)?.kind ?? '';
  const organisationId = unit?.id ?? own?.id ?? '';
  const parts = useFlow(kind);
  const { data, error, refetch } = useAsk(
    YardsticksDocument,
    { kind, organisationId },
    { enabled: kind !== '' && organisationId !== '', keep: true },
  );
  const inForce = data?.yardsticks.kind === kind ? data.yardsticks : undefined;
  if (judging.length === 0) return <Typography sx={{ mt: 3 }}>{words('settings.criteriaNone')}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 3, mt: 3, maxWidth: 860 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <Field label={words('late.kind')}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={kind}
              options={judging.map((flow) => ({ value: flow.kind, label: flow.label }))}
              onChange={(chosen) => {
                setKind(chosen);
                setChanging(false);
              }}
            />
          )}
        </Field>
        {own && <UnitPicker own={own} unit={unit} onPick={setUnit} />}
      </Box>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!error && (!inForce || !parts) && <Busy />}
      {inForce && parts && (
        <>
          <Box component="section" aria-label={words('settings.criteriaNow')}>
            <Typography variant="h2">{words('settings.criteriaNow')}</Typography>
            <Typography sx={{ color: 'text.secondary', mb: 2 }}>
              {inForce.from && inForce.since
                ? words('settings.criteriaFrom', { name: inForce.from.name, date: showDate(inForce.since) })
                : words('settings.criteriaUsual')}{' '}
              {words('settings.criteriaKept')}
            </Typography>
            {!changing && (
              <CriteriaLists
                fields={yardstickFields(parts.flow)}
                labels={parts.labels}
                content={inForce.content}
              />
            )}
          </Box>
          {changing ? (
            <CriteriaForm
              key={`${kind} ${organisationId}`}
              parts={parts}
              organisationId={organisationId}
              before={inForce.content}
              onDone={() => setChanging(false)}
            />
          ) : inForce.mayEdit ? (
            <Button variant="contained" onClick={() => setChanging(true)} sx={{ justifySelf: 'start' }}>
              {words('settings.criteriaChange')}
            </Button>
          ) : (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {words('settings.readOnly')}
            </Typography>
          )}
          <CriteriaVersions parts={parts} organisationId={organisationId} />
        </>
      )}
    </Box>
  );
}
