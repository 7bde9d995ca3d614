import type { LogEntry } from '../decisions/log-entry.ts';

/** What leads call the issuers of certificates from elsewhere, by their `did:key`. */
export function knownIssuers(entries: readonly LogEntry[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const entry of entries)
    if (entry.kind === 'issuer-named') {
      if (entry.payload.name === null) names.delete(entry.payload.issuer);
      else names.set(entry.payload.issuer, entry.payload.name);
    }
  return names;
}
