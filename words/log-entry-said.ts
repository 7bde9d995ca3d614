import type { LogEntryOf } from '../domain/decisions/log-entry.ts';
import type { LogKind } from '../domain/decisions/log-kinds.ts';

/** The sentence, and each part of the detail; what is false or missing is not said. */
export type Said = [title: string, ...detail: (string | false | undefined)[]];

/** What entries of some kinds say. */
export type Describers<Kinds extends LogKind> = {
  [Kind in Kinds]: (payload: LogEntryOf<Kind>['payload']) => Said;
};
