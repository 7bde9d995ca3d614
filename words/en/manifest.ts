/** What the browser says of the extension before any of its pages is open: in its list of extensions and its toolbar. */
export const manifest = {
  name: 'Second Look',
  description: 'Practise reviewing what automated detection flags, on synthetic transcripts.',
  open: 'Open Second Look',
} as const;
