import Box from '@mui/material/Box';
import type { Flow, FlowLabels } from '../../workflows/kit/index.ts';
import type { StateTone } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { hidden } from '../shared/Field.tsx';
import { type Step, stepsOf } from './steps.ts';

interface FlowLineProps {
  flow: Flow;
  labels: FlowLabels;
  state: string;
  stateLabel: string;
  tone: StateTone;
}

/** A slim line: what is done, where we are, what comes next. */
export function FlowLine({ flow, labels, state, stateLabel, tone }: FlowLineProps) {
  const words = useWords();
  const steps = stepsOf(flow, state, tone === 'RETURNED');
  const at = steps.findIndex((step) => step.is === 'now' || step.is === 'aside');
  const next = steps[at + 1];
  if (at < 0) return <Box sx={{ mb: 2 }} />;
  return (
    <Box sx={{ mt: 2.5, mb: 2 }}>
      <Box
        component="ol"
        aria-label={words('document.where')}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridAutoFlow: 'column',
          gridAutoColumns: 'minmax(0, 1fr)',
          gap: '4px',
        }}
      >
        {steps.map((step) => (
          <Box
            component="li"
            key={step.state}
            aria-current={step.is === 'now' || step.is === 'aside' ? 'step' : undefined}
            sx={{ minWidth: 0 }}
          >
            <Box aria-hidden sx={{ height: 6, borderRadius: 3, bgcolor: barOf(step) }} />
            <Box
              sx={{
                display: { xs: 'none', md: 'block' },
                mt: 0.75,
                pr: 1,
                fontSize: '0.875rem',
                lineHeight: 1.35,
                color:
                  step.is === 'now'
                    ? 'text.primary'
                    : step.is === 'aside'
                      ? 'returned.ink'
                      : 'text.secondary',
                fontWeight: step.is === 'now' || step.is === 'aside' ? 600 : 400,
              }}
            >
              {labels.states[step.state] ?? step.state}
              {spoken[step.is] && (
                <Box component="span" sx={hidden}>{`, ${words(spoken[step.is] ?? 'document.now')}`}</Box>
              )}
            </Box>
          </Box>
        ))}
      </Box>
      <Box
        sx={{ display: { xs: 'block', md: 'none' }, mt: 0.75, fontSize: '0.875rem', color: 'text.secondary' }}
        aria-hidden
      >
        <Box component="span" sx={{ fontWeight: 600, color: 'text.primary' }}>
          {stateLabel}
        </Box>
        {next && ` · ${words('document.next')}: ${labels.states[next.state] ?? next.state}`}
      </Box>
    </Box>
  );
}

const spoken = {
  done: 'document.done',
  now: 'document.now',
  next: 'document.next',
  aside: 'document.now',
  later: undefined,
} as const;

function barOf(step: Step): string {
  if (step.is === 'aside') return 'returned.ink';
  if (step.is === 'now') return 'primary.main';
  return step.is === 'done' ? 'good.ink' : 'divider';
}
