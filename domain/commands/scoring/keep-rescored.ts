import { type ModelReference, packKey, packReference, samePack } from '../../detection/assessment.ts';
import type { Policy } from '../../policy/flag-rule.ts';
import type { Case } from '../../queue/case.ts';
import { rescoredCases } from '../../queue/rescored.ts';
import { type Context, defineCommand } from '../command.ts';
import { moveCases } from '../move-cases.ts';
import { type ActiveRules, ASSIGNING_TABLES, readRules } from '../queue/rule-assignment.ts';
import type { Reader } from '../reader.ts';
import type { FormerKey, ScoredTranscript, UsedPack } from '../records.ts';
import { Work } from '../work.ts';
import { indexed, type NewScored } from './keep-scored.ts';

const TABLES = [
  ...(['assessments', 'formerAssessments', 'packs', 'policies', 'goldenItems'] as const),
  ...ASSIGNING_TABLES,
] as const;

/** What became of transcripts that were scored again. */
export interface Rescored {
  /** How many have another assessment now. */
  kept: number;
  /** Cases that were opened. */
  opened: number;
}

/** What is stored of transcripts that were scored again. */
interface Standing {
  policy: Policy | undefined;
  before: ScoredTranscript[];
  cases: Case[];
  golden: ReadonlySet<string>;
  rules: ActiveRules | null;
  used: UsedPack | undefined;
}

async function readStanding(
  reader: Pick<Reader, (typeof TABLES)[number]>,
  ids: readonly string[],
  policy: Policy | undefined,
  now: number,
): Promise<Standing> {
  const { assessments, cases, goldenItems, packs } = reader;
  return {
    policy,
    before: await assessments.getAll(ids),
    cases: await cases.ofTranscripts(ids),
    golden: await goldenItems.transcriptIds(),
    rules: await readRules(reader, ids, now),
    used: policy?.model && (await packs.get(policy.model.id, policy.model.version)),
  };
}

/** Puts assessments by the pack in force in the place of others, which are kept, and opens the cases that they make. */
function replaceAssessments(
  scored: readonly ScoredTranscript[],
  { policy, before, cases, golden, rules, used }: Standing,
  context: Context<null>,
) {
  const work = new Work(context);
  const { model } = policy ?? {};
  const known = new Map(before.map((each) => [each.transcriptId, each]));
  const news = scored.filter((each) => {
    const stood = known.get(each.transcriptId);
    return model && stood && samePack(each.model, model) && !samePack(stood.model, model);
  });
  if (!policy || !model || news.length === 0) return work.done<Rescored>({ kept: 0, opened: 0 });
  const ofTranscript = Map.groupBy(cases, ({ transcriptId }) => transcriptId);
  const [opened, changed]: [Case[], Case[]] = [[], []];
  for (const assessed of news) {
    const { transcriptId } = assessed;
    const given = { isGolden: golden.has(transcriptId), newId: context.newId, now: work.moment };
    const made = rescoredCases(ofTranscript.get(transcriptId) ?? [], assessed, policy, given);
    if (made.opened) opened.push(made.opened);
    changed.push(...made.changed);
  }
  work.putAll('assessments', news);
  work.deleteAll('formerAssessments', news.map(formerKeyOf(model)));
  work.putAll(
    'formerAssessments',
    news.map(({ transcriptId }) => {
      const stood = known.get(transcriptId)!;
      return { ...stood, pack: packKey(stood.model) };
    }),
  );
  work.putAll('cases', changed);
  moveCases(work, { opened, rules });
  if (used?.sha256 !== model.sha256) work.put('packs', { ...packReference(model), firstUsedAt: work.moment });
  return work.done<Rescored>({ kept: news.length, opened: opened.length });
}

const formerKeyOf =
  (model: ModelReference) =>
  ({ transcriptId }: { transcriptId: string }): FormerKey => [transcriptId, packKey(model)];

/**
 * Stores what the pack in force says of transcripts that another one had scored. What that one said is kept; cases keep
 * what they were flagged with; what now crosses the threshold opens a case. What is no longer stored, and what a pack
 * says that is not in force any more, is dropped.
 */
export const keepRescoredCommand = defineCommand({
  name: 'keep-rescored',
  by: 'automatic',
  tables: TABLES,
  read: async (reader, scored: readonly NewScored[], { now }) =>
    readStanding(
      reader,
      scored.map(({ transcriptId }) => transcriptId),
      await reader.policies.active(),
      now,
    ),
  decide: (scored: readonly NewScored[], standing, context) =>
    replaceAssessments(scored.map(indexed), standing, context),
});

/**
 * Does the same without scoring for what the pack in force has said before. What the other layers found is as of the
 * last scoring: they are the same whichever pack scores.
 */
export const takeFormerCommand = defineCommand({
  name: 'take-former',
  by: 'automatic',
  tables: TABLES,
  async read(reader, transcriptIds: readonly string[], { now }) {
    const policy = await reader.policies.active();
    const key = policy?.model && formerKeyOf(policy.model);
    const former = key
      ? await reader.formerAssessments.getAll(transcriptIds.map((transcriptId) => key({ transcriptId })))
      : [];
    const ids = former.map(({ transcriptId }) => transcriptId);
    return { former, standing: await readStanding(reader, ids, policy, now) };
  },
  decide(_transcriptIds: readonly string[], { former, standing }, context) {
    const latest = new Map(standing.before.map((each) => [each.transcriptId, each]));
    const scored = former.map(({ pack: _, hitLayers: __, ...said }) => {
      const { layerHits } = latest.get(said.transcriptId) ?? said;
      return indexed(layerHits ? { ...said, layerHits } : said);
    });
    return replaceAssessments(scored, standing, context);
  },
});
