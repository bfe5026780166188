import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { chosenLocale, chooseLocale } from './locale.ts';
import { vi } from './vi/index.ts';

const languages = [
  { locale: 'vi', name: 'Tiếng Việt' },
  { locale: 'en', name: 'English' },
];

/** Vietnamese is in the shell; English comes when chosen. */
export async function loadI18n(): Promise<I18nProvider> {
  const english = async () => (await import('./en/index.ts')).en;
  const start = chosenLocale();
  const first = start === 'en' ? await english() : vi;
  const messages = (locale: string) => (locale === start ? first : locale === 'en' ? english() : vi);
  chooseLocale(start);
  return polyglotI18nProvider(messages, start, languages);
}
