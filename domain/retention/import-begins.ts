/** When each import that is done began, by its id; milliseconds since 1970. One that runs can still be rolled back. */
export function importBegins(
  imports: readonly { id: string; state: 'running' | 'done'; startedAt: string }[],
): Map<string, number> {
  const done = imports.filter(({ state }) => state === 'done');
  return new Map(done.map(({ id, startedAt }) => [id, Date.parse(startedAt)]));
}
