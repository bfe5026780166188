import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-admin';
import type { Flow, FlowLabels, Locale } from '../../workflows/kit/index.ts';

export interface FlowParts {
  flow: Flow;
  labels: FlowLabels;
  locale: Locale;
}

/** A kind's rules, form and words: the same code that runs in the server, loaded when a document is opened. */
export function useFlow(kind: string | undefined): FlowParts | null | undefined {
  const locale: Locale = useLocale() === 'en' ? 'en' : 'vi';
  const { data } = useQuery({
    queryKey: ['flow', kind, locale],
    queryFn: () => load(kind ?? '', locale),
    enabled: kind !== undefined,
    staleTime: Infinity,
  });
  return data;
}

/** Every installed flow with its words. */
export function useFlowsWithLabels(): FlowParts[] | undefined {
  const locale: Locale = useLocale() === 'en' ? 'en' : 'vi';
  const { data } = useQuery({
    queryKey: ['flows', locale],
    queryFn: () => loadAll(locale),
    staleTime: Infinity,
  });
  return data;
}

async function load(kind: string, locale: Locale): Promise<FlowParts | null> {
  const { flowOf } = await import('../../workflows/catalog.ts');
  const flow = flowOf(kind);
  return flow ? { flow, labels: await flow.labels[locale](), locale } : null;
}

async function loadAll(locale: Locale): Promise<FlowParts[]> {
  const { flows } = await import('../../workflows/catalog.ts');
  return Promise.all(flows.map(async (flow) => ({ flow, labels: await flow.labels[locale](), locale })));
}
