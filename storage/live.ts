import { liveQuery } from 'dexie';

/** A value that is read again whenever what it was read from changes, in this tab or in another. */
export interface Live<Value> {
  subscribe(listener: { next: (value: Value) => void; error: (error: unknown) => void }): {
    unsubscribe(): void;
  };
}

/** Makes a query live. */
export function live<Value>(query: () => Promise<Value>): Live<Value> {
  return liveQuery(query);
}
