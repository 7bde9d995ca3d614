import type { MatchFacts } from '../../matching/match-facts.ts';
import type { StoredPicture } from '../../matching/picture.ts';
import { openMatchCase } from '../../queue/open-match-case.ts';
import { defineCommand, refuse } from '../command.ts';
import { isRunning } from '../intake/import-transcripts.ts';
import { moveCases } from '../move-cases.ts';
import { ASSIGNING_TABLES, readRules } from '../queue/rule-assignment.ts';
import { Work } from '../work.ts';

/**
 * Stores some pictures of an import that was begun, each id once; what is stored already stays as it is. Answers with
 * the ids of that.
 */
export const keepPicturesCommand = defineCommand({
  name: 'keep-pictures',
  by: 'automatic',
  tables: ['pictures', 'imports'],
  read: async (
    { pictures, imports },
    { importId, fresh }: { importId: string; fresh: readonly StoredPicture[] },
  ) => ({
    record: await imports.get(importId),
    stored: await pictures.among(fresh.map(({ id }) => id)),
  }),
  decide({ fresh }, { record, stored }, context) {
    if (!isRunning(record)) return refuse('replaced', { what: 'import' });
    const work = new Work(context);
    work.putAll(
      'pictures',
      fresh.filter(({ id }) => !stored.has(id)),
    );
    return work.done(stored);
  },
});

/** A picture and the entry that it matches best. */
export interface PictureMatch {
  pictureId: string;
  match: MatchFacts;
}

interface ComparedPictures {
  importId: string;
  /** Who began it. */
  actor: string;
  accepted: number;
  rejected: number;
  matches: readonly PictureMatch[];
}

/**
 * Ends an import of pictures: it is noted in the log, and every match opens a case under the policy in force, unless
 * that picture has one with that entry, or entry or bank were suspended meanwhile. Answers how many cases it opened.
 */
export const openMatchesCommand = defineCommand({
  name: 'open-matches',
  by: 'automatic',
  tables: ['imports', 'policies', 'banks', 'bankEntries', 'pictures', 'unclustered', ...ASSIGNING_TABLES],
  async read(reader, { importId, matches }: ComparedPictures, { now }) {
    const ids = matches.map(({ pictureId }) => pictureId);
    const entries = await reader.bankEntries.getAll([...new Set(matches.map(({ match }) => match.entryId))]);
    const banks = await reader.banks.all();
    return {
      record: await reader.imports.get(importId),
      policy: await reader.policies.active(),
      rules: await readRules(reader, ids, now),
      brought: await reader.pictures.idsOfImport(importId),
      about: await reader.cases.ofTranscripts(ids),
      banks: new Set(banks.filter(({ status }) => status === 'active').map(({ id }) => id)),
      entries: new Set(entries.filter(({ status }) => status === 'active').map(({ id }) => id)),
    };
  },
  decide({ actor, accepted, rejected, matches }, state, context) {
    const { record, policy, rules, about, banks, entries, brought } = state;
    if (!isRunning(record)) return refuse('replaced', { what: 'import' });
    if (!policy) return refuse('not-found', { what: 'policy-in-force' });
    const known = new Set(about.map((each) => keyOf(each.transcriptId, each.match?.entryId)));
    const work = new Work(context);
    const { moment: now } = work;
    const opened = matches
      .filter(({ match }) => banks.has(match.bankId) && entries.has(match.entryId))
      .filter(({ pictureId, match }) => !known.has(keyOf(pictureId, match.entryId)))
      .map(({ pictureId, match }) =>
        openMatchCase(pictureId, match, { id: context.newId(), policyVersion: policy.version, now }),
      );
    moveCases(work, { opened, rules });
    if (brought.length > 0)
      work.putAll(
        'unclustered',
        brought.map((itemId) => ({ itemId, kind: 'pictures', at: now })),
      );
    const { source } = record;
    work.log({ actor, kind: 'import', caseId: null, payload: { source, accepted, rejected } });
    work.put('imports', { ...record, state: 'done', accepted, rejected });
    return work.done(opened.length);
  },
});

const keyOf = (pictureId: string, entryId: string | undefined) => JSON.stringify([pictureId, entryId]);
