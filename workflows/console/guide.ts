import guide from '../../docs/guide.md?raw';

/** docs/guide.md: how each screen is used. By itself, as only the help reads it, when somebody asks for it. */
export const GUIDE = guide;
