import { drawAuditSample, type Stratum, topOfBands } from '../domain/quality/audit-sample.ts';
import type { GoldenItem } from '../domain/quality/golden.ts';
import { newCase } from '../domain/queue/open-case.ts';
import { decisiveRisk, isFlagged } from '../domain/thresholds/policy.ts';
import { getAssessments, visitAssessments } from '../storage/assessments.ts';
import { addCases, transcriptIdsWithCase } from '../storage/cases.ts';
import { database } from '../storage/database.ts';
import { allGoldenItems, deleteGoldenItems, putGoldenItems } from '../storage/golden-items.ts';
import { appendToLog } from '../storage/log.ts';
import { WorkflowFailure } from './failure.ts';
import { policyInForce } from './policies.ts';
import { uniform } from './random.ts';
import { authorise } from './session.ts';

/** How an audit sample is to be drawn. */
export interface AuditPlan {
  /** Score bands between 0 and the threshold, or 1 when the rule leaves something above it unflagged. */
  bands: number;
  /** Transcripts to draw from each. */
  perBand: number;
}

/** A band as it would be, or was, drawn. */
export type AuditStratum = Pick<Stratum<unknown>, 'band' | 'population' | 'inclusionProbability'> & {
  drawn: number;
};

async function draw(plan: AuditPlan) {
  const policy = await policyInForce();
  const known = await transcriptIdsWithCase();
  const unflagged: { transcriptId: string; risk: number }[] = [];
  await visitAssessments((some) => {
    for (const assessed of some) {
      const { transcriptId } = assessed;
      if (!known.has(transcriptId) && !isFlagged(assessed, policy))
        unflagged.push({ transcriptId, risk: decisiveRisk(assessed, policy) });
    }
  });
  const top = topOfBands(unflagged, policy.threshold);
  return { policy, strata: drawAuditSample(unflagged, top, plan, uniform) };
}

const summary = ({ band, population, drawn, inclusionProbability }: Stratum<unknown>): AuditStratum => ({
  band,
  population,
  inclusionProbability,
  drawn: drawn.length,
});

/** How many there are in each band and how many would be drawn; changes nothing. */
export async function previewAuditSample(plan: AuditPlan): Promise<AuditStratum[]> {
  await authorise('draw-audit-sample');
  return (await draw(plan)).strata.map(summary);
}

/**
 * Draws transcripts that detection did not flag, stratified by score, and makes cases of them. Each keeps its
 * inclusion probability, so that recall can be estimated later.
 * @throws WorkflowFailure `not-found` when nothing unflagged is left, `not-allowed`
 */
export async function drawAudit(plan: AuditPlan): Promise<AuditStratum[]> {
  const { name } = await authorise('draw-audit-sample');
  const { cases, assessments, policies, log } = database;
  return database.transaction('rw', [cases, assessments, policies, log], async () => {
    const { policy, strata } = await draw(plan);
    if (strata.length === 0)
      throw new WorkflowFailure('not-found', 'Every transcript that is not flagged has a case already.');
    const now = new Date().toISOString();
    for (const { band, drawn, inclusionProbability } of strata) {
      const members = await getAssessments(drawn.map(({ transcriptId }) => transcriptId));
      await addCases(
        members.map((assessed) => ({
          ...newCase(assessed, policy, {
            id: crypto.randomUUID(),
            now,
            origin: 'audit-sample',
            flaggedBy: ['audit-sample'],
          }),
          audit: { band, inclusionProbability },
        })),
      );
    }
    await appendToLog({
      at: now,
      actor: name,
      kind: 'audit-sample-drawn',
      caseId: null,
      payload: {
        threshold: policy.threshold,
        policyVersion: policy.version,
        strata: strata.map(({ band: [from, to], population, drawn }) => ({
          from,
          to,
          population,
          drawn: drawn.length,
        })),
      },
    });
    return strata.map(summary);
  });
}

/**
 * Makes golden items of labelled transcripts: each reviewer but the one who made them is handed each once.
 * @returns how many were made; transcripts without a label, or made before, are passed over
 * @throws WorkflowFailure `not-allowed`
 */
export async function makeGoldenItems(transcriptIds: readonly string[]): Promise<number> {
  const { name } = await authorise('make-golden-items');
  const { goldenItems, assessments, log } = database;
  return database.transaction('rw', goldenItems, assessments, log, async () => {
    const known = new Set((await allGoldenItems()).map(({ transcriptId }) => transcriptId));
    const addedAt = new Date().toISOString();
    const items = (await getAssessments(transcriptIds)).flatMap(({ transcriptId, label }): GoldenItem[] => {
      if (!label || known.has(transcriptId)) return [];
      const { outcome, characteristics } = label;
      return [{ transcriptId, outcome, characteristics, addedBy: name, addedAt }];
    });
    if (items.length === 0) return 0;
    await putGoldenItems(items);
    const payload = { transcriptIds: items.map(({ transcriptId }) => transcriptId) };
    await appendToLog({ at: addedAt, actor: name, kind: 'golden-items-added', caseId: null, payload });
    return items.length;
  });
}

/** Takes golden items away; what was decided on them stays. */
export async function removeGoldenItems(transcriptIds: readonly string[]): Promise<void> {
  const { name } = await authorise('make-golden-items');
  await database.transaction('rw', database.goldenItems, database.log, async () => {
    await deleteGoldenItems(transcriptIds);
    const payload = { transcriptIds: [...transcriptIds] };
    const at = new Date().toISOString();
    await appendToLog({ at, actor: name, kind: 'golden-items-removed', caseId: null, payload });
  });
}
