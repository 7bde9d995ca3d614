/** Version of the guidance; kept with each decision. Raised by every change of a text, definitions included. */
export const GUIDANCE_VERSION = '1.0.2';

/** What holds for every case, in reading order. Beside it stands a piece for each choice and each characteristic. */
export const GENERAL_GUIDANCE = [
  'no-proof',
  'read-around',
  'not-the-score',
  'in-doubt',
  'blind',
  'language',
  'breaks',
] as const;
