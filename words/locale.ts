/** The languages that the console can speak. The second is made from English by code, to find what does not come from here. */
const LOCALES = ['en', 'en-XA'] as const;
export type Locale = (typeof LOCALES)[number];

/** Longer, accented and bracketed; subtags from XA on are kept free for private use. */
export const PSEUDO_LOCALE = 'en-XA' satisfies Locale;

/** Where a browser profile notes its language. */
export const LOCALE_KEY = 'second-look.locale';

function noted(): string | null {
  try {
    // Workers have none, nor has the command line, and browsers may refuse it.
    return globalThis.localStorage?.getItem(LOCALE_KEY) ?? null;
  } catch {
    return null;
  }
}

/** How a language writes dates, lists and names, where its texts are of one country and its subtag names none. */
const PLACES: Readonly<Record<Locale, string>> = { en: 'en-GB', 'en-XA': 'en-GB' };

/** The language of this page, chosen once when it is loaded. */
export const locale: Locale = LOCALES.find((each) => each === noted()) ?? 'en';

/** The place whose dates, times of day, lists and names of languages this page writes; numbers follow the language. */
export const place: string = PLACES[locale];
