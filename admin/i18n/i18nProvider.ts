import polyglotI18nProvider from 'ra-i18n-polyglot';
import { chosenLocale, chooseLocale } from './locale.ts';
import { vi } from './vi/index.ts';

const languages = [
  { locale: 'vi', name: 'Tiếng Việt' },
  { locale: 'en', name: 'English' },
];

/** Vietnamese is in the shell; English comes when chosen. */
export async function loadI18n() {
  const english = async () => (await import('./en/index.ts')).en;
  const first = chosenLocale() === 'en' ? await english() : vi;
  const provider = polyglotI18nProvider(
    (locale) => (locale === chosenLocale() ? first : locale === 'en' ? english() : vi),
    chosenLocale(),
    languages,
  );
  chooseLocale(chosenLocale());
  return {
    ...provider,
    changeLocale: async (locale: string) => {
      await provider.changeLocale(locale);
      chooseLocale(locale);
    },
  };
}
