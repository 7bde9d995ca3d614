/** What the reviewer reads about a characteristic. */
export interface Definition {
  id: string;
  name: string;
  /** What the reviewer looks for. */
  lookFor: string;
  /** A typical benign look-alike. */
  lookAlike: string;
}

/**
 * The published conversation patterns; ids, order and meaning are fixed by the content policy. Another one is added at
 * the end, with its guidance and its phrases: what was stored before, and packs that do not tell it, stay as they are.
 */
export const DEFINITIONS = [
  {
    id: 'information-seeking',
    name: 'Information seeking',
    lookFor: 'Asking for personal details: school, year, address, timetable.',
    lookAlike: 'A club sign-up, a library card, a quiz about exam years.',
  },
  {
    id: 'supervision-check',
    name: 'Supervision check',
    lookFor: 'Asking who else is around or can see the device.',
    lookAlike: 'A parent arranging a pick-up.',
  },
  {
    id: 'secrecy',
    name: 'Secrecy',
    lookFor: 'Asking to keep the chat hidden, or to delete it.',
    lookAlike: 'A surprise party, a present, a game spoiler.',
  },
  {
    id: 'isolation',
    name: 'Isolation',
    lookFor: 'Casting doubt on friends or family; “only I understand”.',
    lookAlike: '“Skip them today, finish your homework.”',
  },
  {
    id: 'platform-move',
    name: 'Platform move',
    lookFor: 'Moving to another, more private channel.',
    lookAlike: 'A coach moving the team to the club’s app, parents included.',
  },
  {
    id: 'incentive',
    name: 'Incentive',
    lookFor: 'Gifts, credits, money or favours with strings.',
    lookAlike: 'A birthday swap, an official event give-away, guild loot.',
  },
  {
    id: 'flattery',
    name: 'Flattery',
    lookFor: 'Over-the-top praise, unusually fast closeness.',
    lookAlike: 'A coach’s or teammate’s praise.',
  },
  {
    id: 'pressure',
    name: 'Pressure',
    lookFor: 'Guilt, urgency, asking again after a no.',
    lookAlike: 'A deadline reminder.',
  },
  {
    id: 'meeting-request',
    name: 'Meeting request',
    lookFor: 'Asking to meet offline, alone.',
    lookAlike: 'A carpool, colleagues fixing a meeting.',
  },
  {
    id: 'image-request',
    name: 'Image request',
    lookFor: 'Asking for a photo or a camera call.',
    lookAlike: 'A photo of a homework page, a kit or a pet.',
  },
] as const satisfies readonly Definition[];
