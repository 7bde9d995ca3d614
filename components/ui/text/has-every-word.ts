/** Whether a text has every word of a query in it, in any order and case; one without words is in every text. */
export function hasEveryWord(text: string, query: string): boolean {
  const within = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word));
}
