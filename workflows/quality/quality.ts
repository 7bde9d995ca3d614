import { caseEntries, goldenEntries } from '../../domain/decisions/case-entries.ts';
import { firstAnswers } from '../../domain/decisions/outcome-rows.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { decisiveRisk, isFlagged } from '../../domain/policy/flag-rule.ts';
import { drawAuditSample, type Stratum, topOfBands } from '../../domain/quality/audit-sample.ts';
import type { GoldenItem } from '../../domain/quality/golden.ts';
import { canBecomeGolden, casesToLeave } from '../../domain/quality/golden-selection.ts';
import type { Case } from '../../domain/queue/case.ts';
import { withdraw } from '../../domain/queue/case-steps.ts';
import { newCase } from '../../domain/queue/open-case.ts';
import { enterQueue } from '../../domain/queue/re-evaluate.ts';
import { getAssessments, visitAssessments } from '../../storage/assessments.ts';
import { addCases, casesOfTranscripts, putCases, transcriptIdsWithCase } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { deleteGoldenItems, goldenTranscriptIds, putGoldenItems } from '../../storage/golden-items.ts';
import { appendToLog, logOfCases, presentMoment } from '../../storage/log.ts';
import { randomKey, uniform } from '../base/random.ts';
import { authorise } from '../people/session.ts';
import { policyInForce } from '../policy/policies.ts';

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
  // Golden items come up as nothing else, and their answer is known already.
  const known = new Set([...(await transcriptIdsWithCase()), ...(await goldenTranscriptIds())]);
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
 * @throws Failure `not-found` when nothing unflagged is left, `not-allowed`
 */
export async function drawAudit(plan: AuditPlan): Promise<AuditStratum[]> {
  const { name } = await authorise('draw-audit-sample');
  const { cases, assessments, policies, log, goldenItems } = database;
  return database.transaction('rw', [cases, assessments, policies, log, goldenItems], async () => {
    const { policy, strata } = await draw(plan);
    if (strata.length === 0) throw new Failure('not-found', { what: 'unflagged' });
    const now = await presentMoment();
    const opened: Case[] = [];
    for (const { band, drawn, inclusionProbability } of strata) {
      const members = await getAssessments(drawn.map(({ transcriptId }) => transcriptId));
      opened.push(
        ...members.map((assessed) => ({
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
    await addCases(opened);
    for (const entry of caseEntries({ at: now, actor: name }, { opened })) await appendToLog(entry);
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
 * Makes golden items of labelled transcripts: each reviewer who does not know one, and did not make it, is handed it
 * once. From then on they come up as nothing else: cases of theirs that wait untouched leave the queue.
 * @returns how many were made; transcripts without a label, made before, or under review are passed over
 * @throws Failure `not-allowed`
 */
export async function makeGoldenItems(transcriptIds: readonly string[]): Promise<number> {
  const { name } = await authorise('make-golden-items');
  const { goldenItems, assessments, cases, log, policies } = database;
  return database.transaction('rw', [goldenItems, assessments, cases, log, policies], async () => {
    const known = await goldenTranscriptIds();
    const about = Map.groupBy(await casesOfTranscripts(transcriptIds), ({ transcriptId }) => transcriptId);
    const addedAt = await presentMoment();
    const suited = (await getAssessments(transcriptIds)).filter(
      ({ transcriptId, label }) =>
        label !== null && !known.has(transcriptId) && canBecomeGolden(about.get(transcriptId) ?? []),
    );
    if (suited.length === 0) return 0;
    const policy = await policyInForce();
    const key = randomKey();
    const items = suited.map(({ transcriptId, label }): GoldenItem => {
      const { outcome, characteristics } = label!;
      return { transcriptId, outcome, characteristics, addedBy: name, addedAt, key };
    });
    await putGoldenItems(items);
    const made = items.map(({ transcriptId }) => transcriptId);
    const left = casesToLeave(made.flatMap((id) => about.get(id) ?? [])).map(withdraw);
    await putCases(left);
    const by = { at: addedAt, actor: name };
    const entries = [
      ...caseEntries(by, { withdrawn: left }),
      ...goldenEntries(by, suited, { key, policy, left: left.length }),
    ];
    for (const entry of entries) await appendToLog(entry);
    return items.length;
  });
}

/** The ordinary cases of transcripts that are golden items no more: what the policy flags and has none comes back. */
async function ordinaryAgain(
  transcriptIds: readonly string[],
  about: readonly Case[],
  now: string,
): Promise<Case[]> {
  const policy = await policyInForce();
  const ordinary = Map.groupBy(
    about.filter(({ origin }) => origin !== 'golden'),
    ({ transcriptId }) => transcriptId,
  );
  return (await getAssessments(transcriptIds)).flatMap((assessed) => {
    const known = ordinary.get(assessed.transcriptId) ?? [];
    if (known.some(({ state }) => state !== 'withdrawn')) return [];
    return enterQueue(assessed, policy, known[0], () => crypto.randomUUID(), now) ?? [];
  });
}

/**
 * Takes golden items away; what was decided on them stays, what nobody has begun is handed out no more. Transcripts
 * that the policy in force flags are ordinary cases again, for those who did not have them as golden items.
 * @throws Failure `not-allowed`
 */
export async function removeGoldenItems(transcriptIds: readonly string[]): Promise<void> {
  const { name } = await authorise('make-golden-items');
  const { goldenItems, assessments, cases, policies, log } = database;
  await database.transaction('rw', [goldenItems, assessments, cases, policies, log], async () => {
    await deleteGoldenItems(transcriptIds);
    const about = await casesOfTranscripts(transcriptIds);
    const waiting = about.filter(({ origin, state }) => origin === 'golden' && state === 'open');
    // Whoever answered one and undid it still knows it.
    const answered = new Set(
      firstAnswers(await logOfCases(waiting.map(({ id }) => id))).map(({ caseId }) => caseId),
    );
    const at = await presentMoment();
    const entered = await ordinaryAgain(transcriptIds, about, at);
    const withdrawn = waiting.map((each) => ({
      ...withdraw(each),
      assignee: answered.has(each.id) ? each.assignee : null,
    }));
    await putCases([...withdrawn, ...entered]);
    for (const entry of caseEntries({ at, actor: name }, { opened: entered, withdrawn }))
      await appendToLog(entry);
    const payload = {
      transcriptIds: [...transcriptIds],
      ...(entered.length > 0 ? { entered: entered.length } : {}),
    };
    await appendToLog({ at, actor: name, kind: 'golden-items-removed', caseId: null, payload });
  });
}
