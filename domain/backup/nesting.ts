/** How deep a value of a backup may be nested: several times what anything that is stored here needs. */
export const MAXIMUM_DEPTH = 64;

/** Whether a value is nested deeper than that. Walks without recursion, which such a value would exhaust. */
export function isNestedTooDeep(value: unknown): boolean {
  const waiting: [value: unknown, depth: number][] = [[value, 1]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [inner, depth] = next;
    if (typeof inner !== 'object' || inner === null) continue;
    if (depth > MAXIMUM_DEPTH) return true;
    for (const each of Object.values(inner))
      if (typeof each === 'object' && each !== null) waiting.push([each, depth + 1]);
  }
  return false;
}
