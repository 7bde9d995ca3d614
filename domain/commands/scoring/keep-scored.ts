import { type Assessment, type ModelReference, samePack } from '../../detection/assessment.ts';
import type { Policy } from '../../policy/flag-rule.ts';
import { openCase } from '../../queue/open-case.ts';
import { judgeInShadow } from '../../thresholds/candidate.ts';
import type { Transcript } from '../../transcript/transcript.ts';
import { defineCommand, refuse } from '../command.ts';
import { moveCases } from '../move-cases.ts';
import { ASSIGNING_TABLES, readRules } from '../queue/rule-assignment.ts';
import type { ScoredTranscript } from '../records.ts';
import { Work } from '../work.ts';

/** Whether a pack is the one that scores under a policy; one that names none takes what it is given. */
const scores = ({ model }: Pick<Policy, 'model'>, by: ModelReference): boolean =>
  model === undefined || samePack(model, by);

/** An assessment as scoring gives it; what indexes need besides is derived here. */
export type NewScored = Omit<ScoredTranscript, 'hitLayers'>;

/** An assessment, with what is kept of its transcript beside it. */
export function newScored(transcript: Transcript, assessment: Assessment): NewScored {
  return {
    ...assessment,
    label: transcript.label ?? null,
    ...(transcript.label ? { labelled: 1 as const } : {}),
    locale: transcript.locale ?? '',
    channel: transcript.channel ?? '',
    messageCount: transcript.messages.length,
    startedAt: transcript.messages[0]!.at,
  };
}

/** A scored transcript as it is stored. */
export function indexed(scored: NewScored): ScoredTranscript {
  const layers = new Set(scored.layerHits?.map(({ layer }) => layer));
  return layers.size === 0 ? scored : { ...scored, hitLayers: [...layers] };
}

/**
 * Stores a scored batch, opens its cases under the policy in force and lets the candidates that run judge it. What no
 * longer waits (deleted or replaced while it was scored), and what a pack said that is not in force any more, is dropped.
 * Answers how many cases it opened.
 */
export const keepScoredCommand = defineCommand({
  name: 'keep-scored',
  by: 'automatic',
  tables: [
    ...(['assessments', 'unassessed', 'packs', 'policies'] as const),
    ...(['candidates', 'shadowFlags', 'goldenItems', 'unclustered'] as const),
    ...ASSIGNING_TABLES,
  ],
  async read(reader, scored: readonly NewScored[], { now }) {
    const { unassessed, policies, goldenItems, candidates, packs } = reader;
    const model = scored[0]?.model;
    const ids = scored.map(({ transcriptId }) => transcriptId);
    return {
      waiting: await unassessed.among(ids),
      rules: await readRules(reader, ids, now),
      policy: await policies.active(),
      golden: await goldenItems.transcriptIds(),
      running: await candidates.running(),
      pack: model && (await packs.get(model.id, model.version)),
    };
  },
  decide(scored: readonly NewScored[], { waiting, rules, policy, golden, running, pack }, context) {
    if (!policy) return refuse('not-found', { what: 'policy-in-force' });
    const work = new Work(context);
    const stored = scored.filter(
      ({ transcriptId, model }) => waiting.has(transcriptId) && scores(policy, model),
    );
    if (stored.length === 0) return work.done(0);
    const now = work.moment;
    const opened = stored
      .filter(({ transcriptId }) => !golden.has(transcriptId))
      .map((assessed) => openCase(assessed, policy, context.newId(), now))
      .filter((each) => each !== null);
    work.putAll('assessments', stored.map(indexed));
    work.deleteAll(
      'unassessed',
      stored.map(({ transcriptId }) => transcriptId),
    );
    work.putAll(
      'unclustered',
      stored.map(({ transcriptId }) => ({ itemId: transcriptId, kind: 'transcripts', at: now })),
    );
    moveCases(work, { opened, rules });
    for (const each of running) {
      const { candidate, flags } = judgeInShadow(each, stored, policy, now);
      work.put('candidates', candidate);
      work.putAll('shadowFlags', flags);
    }
    const { model } = stored[0]!;
    if (pack?.sha256 !== model.sha256) work.put('packs', { ...model, firstUsedAt: now });
    return work.done(opened.length);
  },
});
