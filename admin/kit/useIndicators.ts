import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-admin';

/** The figures that count themselves, by code, as people call them. */
export function useIndicators(): { code: string; title: string }[] {
  const locale = useLocale() === 'en' ? 'en' : 'vi';
  const { data } = useQuery({ queryKey: ['indicators'], queryFn: load, staleTime: Infinity });
  return (data ?? []).map(({ code, labels }) => ({ code, title: labels[locale].title }));
}

async function load() {
  const { catalog } = await import('../../workflows/catalog.ts');
  return catalog.indicators;
}
