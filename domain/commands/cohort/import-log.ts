import { joinLogs } from '../../cohort/join-logs.ts';
import { digestsOf, type LogDigest, partsOf } from '../../cohort/log-digest.ts';
import { newSource, OWN } from '../../cohort/source.ts';
import { defineCommand } from '../command.ts';
import { partKey } from '../records.ts';
import { Work } from '../work.ts';

/** A log of which the chain was checked. */
export interface CheckedLog {
  /** The file's name. */
  file: string;
  digest: LogDigest;
  /** Lines that could not be read. */
  rejected: number;
}

const hidden = (logs: readonly LogDigest[]) =>
  logs.flatMap(({ decisions }) => decisions).filter(({ decision }) => decision === null).length;

/** Whether two lists of logs of a source tell the same. */
function tellTheSame(left: readonly LogDigest[], right: readonly LogDigest[]): boolean {
  const ids = (logs: readonly LogDigest[]) => logs.map(({ seen }) => seen.id).join();
  return ids(left) === ids(right) && hidden(left) === hidden(right);
}

/**
 * Takes what is needed to check rows from a log into the cohort. Answers with what its source is called, null for this
 * browser, and whether it told nothing new.
 */
export const importLogCommand = defineCommand({
  name: 'import-log',
  by: 'see-cohort',
  tables: ['cohortSources', 'cohortLogs', 'log'],
  read: async ({ cohortSources, cohortLogs, log }, { digest }: CheckedLog) => ({
    /** The entry of this browser's log that is its last, if it is a part of that. */
    own: await log.get(digest.links.length),
    source: await cohortSources.get(digest.source),
    parts: await cohortLogs.of(digest.source),
  }),
  decide({ file, digest, rejected }, state, context) {
    const work = new Work(context);
    const isOwn = !digest.seen.broken && state.own?.hash === digest.links.at(-1);
    const source = state.source ?? newSource(digest.source, work.moment);
    const known = digestsOf(source, state.parts);
    const joined = isOwn ? known : joinLogs(known, digest);
    const isKnown = isOwn || tellTheSame(known, joined);
    if (!isKnown) {
      work.deleteAll('cohortLogs', state.parts.map(partKey));
      work.putAll('cohortLogs', joined.flatMap(partsOf));
      work.put('cohortSources', { ...source, logs: joined.map(({ seen }) => seen) });
    }
    const payload = {
      ...{ file, source: isOwn ? OWN : source.id, added: 0, known: 0, conflicts: 0, rejected },
      entries: digest.seen.entries,
    };
    work.log({ kind: 'cohort-import', caseId: null, payload });
    return work.done({ source: isOwn ? null : source.name, isKnown });
  },
});
