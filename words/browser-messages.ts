import { manifest } from './en/manifest.ts';

/** The texts of the manifest in each language that the browser can ask for, by the folder of _locales/. */
const MANIFEST_TEXTS = { en: manifest } as const;

/** The language of the manifest where the browser asks for another. */
export const MANIFEST_LOCALE = 'en' satisfies keyof typeof MANIFEST_TEXTS;

/** How the manifest names one of its texts. */
export const manifestText = (key: keyof typeof manifest): string => `__MSG_${key}__`;

/** The files of _locales/ by their paths, as browsers read them. */
export function browserMessages(): { path: string; contents: string }[] {
  return Object.entries(MANIFEST_TEXTS).map(([locale, texts]) => ({
    path: `_locales/${locale}/messages.json`,
    contents: `${JSON.stringify(
      Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }])),
      null,
      2,
    )}\n`,
  }));
}
