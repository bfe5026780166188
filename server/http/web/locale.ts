import type { IncomingHttpHeaders } from 'node:http';
import type { Locale } from '../../../workflows/kit/index.ts';

/** The language to answer in: the header X-Locale, else the account's, else the browser's first of ours, else Vietnamese. */
export function localeOf(headers: IncomingHttpHeaders, accountLocale?: string | null): Locale {
  const asked = headers['x-locale'];
  return (
    known(typeof asked === 'string' ? asked : null) ?? known(accountLocale) ?? browserLocale(headers) ?? 'vi'
  );
}

function browserLocale({ 'accept-language': header }: IncomingHttpHeaders): Locale | null {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const weight = /^\s*q=([\d.]+)$/.exec(parameters.join(';'))?.[1];
    return {
      locale: known(tag.split('-')[0]?.toLowerCase()),
      weight: weight === undefined ? 1 : Number(weight),
    };
  });
  const [best] = wishes
    .filter(({ locale, weight }) => locale && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return best?.locale ?? null;
}

function known(tag: string | null | undefined): Locale | null {
  return tag === 'vi' || tag === 'en' ? tag : null;
}
