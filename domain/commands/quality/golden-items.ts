import { goldenEntries } from '../../decisions/case-entries.ts';
import { firstAnswers } from '../../decisions/outcome-rows.ts';
import type { Policy } from '../../policy/flag-rule.ts';
import type { GoldenItem } from '../../quality/golden.ts';
import { canBecomeGolden, casesToLeave } from '../../quality/golden-selection.ts';
import type { Case } from '../../queue/case.ts';
import { withdraw } from '../../queue/case-steps.ts';
import type { Assessed } from '../../queue/open-case.ts';
import { enterQueue } from '../../queue/re-evaluate.ts';
import { defineCommand, refuse } from '../command.ts';
import { moveCases } from '../move-cases.ts';
import { ASSIGNING_TABLES, readRules } from '../queue/rule-assignment.ts';
import { Work } from '../work.ts';

/**
 * Makes golden items of labelled transcripts: each reviewer who does not know one, and did not make it, is handed it
 * once. From then on they come up as nothing else: cases of theirs that wait untouched leave the queue. Answers how
 * many were made; transcripts without a label, made before, or under review are passed over.
 */
export const makeGoldenItemsCommand = defineCommand({
  name: 'make-golden-items',
  by: 'make-golden-items',
  tables: ['goldenItems', 'assessments', 'cases', 'log', 'policies'],
  async read(
    { goldenItems, assessments, cases, policies },
    { transcriptIds }: { transcriptIds: readonly string[]; key: string },
  ) {
    return {
      known: await goldenItems.transcriptIds(),
      about: Map.groupBy(await cases.ofTranscripts(transcriptIds), ({ transcriptId }) => transcriptId),
      assessed: await assessments.getAll(transcriptIds),
      policy: await policies.active(),
    };
  },
  decide({ key }, { known, about, assessed, policy }, context) {
    const work = new Work(context);
    const suited = assessed.filter(
      ({ transcriptId, label }) =>
        label !== null && !known.has(transcriptId) && canBecomeGolden(about.get(transcriptId) ?? []),
    );
    if (suited.length === 0) return work.done(0);
    if (!policy) return refuse('not-found', { what: 'policy-in-force' });
    const [addedBy, addedAt] = [context.actor.name, work.moment];
    for (const { transcriptId, label } of suited) {
      const { outcome, characteristics } = label!;
      const item: GoldenItem = { transcriptId, outcome, characteristics, addedBy, addedAt, key };
      work.put('goldenItems', item);
    }
    const withdrawn = casesToLeave(suited.flatMap(({ transcriptId }) => about.get(transcriptId) ?? [])).map(
      withdraw,
    );
    moveCases(work, { withdrawn, rules: null });
    for (const entry of goldenEntries(work.by, suited, { key, policy, left: withdrawn.length }))
      work.log(entry);
    return work.done(suited.length);
  },
});

/** The ordinary cases of transcripts that are golden items no more: what the policy flags and has none comes back. */
function ordinaryAgain(
  assessed: readonly Assessed[],
  about: readonly Case[],
  policy: Policy,
  { newId, now }: { newId: () => string; now: string },
): Case[] {
  const ordinary = Map.groupBy(
    about.filter(({ origin }) => origin !== 'golden'),
    ({ transcriptId }) => transcriptId,
  );
  return assessed.flatMap((each) => {
    const known = ordinary.get(each.transcriptId) ?? [];
    if (known.some(({ state }) => state !== 'withdrawn')) return [];
    return enterQueue(each, policy, known[0], newId, now) ?? [];
  });
}

const isWaiting = ({ origin, state }: Case) => origin === 'golden' && state === 'open';

/**
 * Takes golden items away; what was decided on them stays, what nobody has begun is handed out no more. Transcripts
 * that the policy in force flags are ordinary cases again, for those who did not have them as golden items.
 */
export const removeGoldenItemsCommand = defineCommand({
  name: 'remove-golden-items',
  by: 'make-golden-items',
  tables: ['goldenItems', 'assessments', 'policies', ...ASSIGNING_TABLES],
  async read(reader, transcriptIds: readonly string[], { now }) {
    const { assessments, cases, policies, log } = reader;
    const about = await cases.ofTranscripts(transcriptIds);
    return {
      about,
      rules: await readRules(reader, transcriptIds, now),
      entries: await log.ofCases(about.filter(isWaiting).map(({ id }) => id)),
      assessed: await assessments.getAll(transcriptIds),
      policy: await policies.active(),
    };
  },
  decide(transcriptIds: readonly string[], { about, rules, entries, assessed, policy }, context) {
    if (!policy) return refuse('not-found', { what: 'policy-in-force' });
    const work = new Work(context);
    work.deleteAll('goldenItems', transcriptIds);
    // Whoever answered one and undid it still knows it.
    const answered = new Set(firstAnswers(entries).map(({ caseId }) => caseId));
    const { newId } = context;
    const opened = ordinaryAgain(assessed, about, policy, { newId, now: work.moment });
    const withdrawn = about.filter(isWaiting).map((each) => ({
      ...withdraw(each),
      assignee: answered.has(each.id) ? each.assignee : null,
    }));
    moveCases(work, { opened, withdrawn, rules });
    const entered = opened.length > 0 ? { entered: opened.length } : {};
    const payload = { transcriptIds: [...transcriptIds], ...entered };
    work.log({ kind: 'golden-items-removed', caseId: null, payload });
    return work.done(null);
  },
});
