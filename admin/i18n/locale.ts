export type Locale = 'vi' | 'en';

const place = 'trinhky.locale';

/** The language of this browser; kept outside react-admin's store, which signing out empties. */
export function chosenLocale(): Locale {
  return localStorage.getItem(place) === 'en' ? 'en' : 'vi';
}

export function chooseLocale(locale: string): void {
  localStorage.setItem(place, locale === 'en' ? 'en' : 'vi');
  document.documentElement.lang = chosenLocale();
}
