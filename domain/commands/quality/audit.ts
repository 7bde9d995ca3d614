import type { Policy } from '../../policy/flag-rule.ts';
import { decisiveRisk, isFlagged } from '../../policy/flag-rule.ts';
import type { Stratum } from '../../quality/audit-sample.ts';
import { drawAuditSample, topOfBands } from '../../quality/audit-sample.ts';
import type { Case } from '../../queue/case.ts';
import { newCase } from '../../queue/open-case.ts';
import { defineCommand, refuse } from '../command.ts';
import { moveCases } from '../move-cases.ts';
import { ASSIGNING_TABLES, readRules } from '../queue/rule-assignment.ts';
import type { Reader } from '../reader.ts';
import { Work } from '../work.ts';

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

export const summaryOf = ({
  band,
  population,
  drawn,
  inclusionProbability,
}: Stratum<unknown>): AuditStratum => ({
  band,
  population,
  inclusionProbability,
  drawn: drawn.length,
});

/** Draws among all that the policy does not flag and that has no case. */
export async function drawSample(
  { assessments, cases, goldenItems }: Pick<Reader, 'assessments' | 'cases' | 'goldenItems'>,
  policy: Policy,
  plan: AuditPlan,
  uniform: () => number,
): Promise<Stratum<{ transcriptId: string }>[]> {
  // Golden items come up as nothing else, and their answer is known already.
  const known = new Set([...(await cases.transcriptIds()), ...(await goldenItems.transcriptIds())]);
  const unflagged: { transcriptId: string; risk: number }[] = [];
  await assessments.visit((some) => {
    for (const assessed of some) {
      const { transcriptId } = assessed;
      if (!known.has(transcriptId) && !isFlagged(assessed, policy))
        unflagged.push({ transcriptId, risk: decisiveRisk(assessed, policy) });
    }
  });
  return drawAuditSample(unflagged, topOfBands(unflagged, policy.threshold), plan, uniform);
}

/**
 * Draws transcripts that detection did not flag, stratified by score, and makes cases of them. Each keeps the id of
 * the draw and its inclusion probability, so that recall can be estimated later. Answers with the bands.
 */
export const drawAuditCommand = defineCommand({
  name: 'draw-audit-sample',
  by: 'draw-audit-sample',
  tables: ['assessments', 'policies', 'goldenItems', ...ASSIGNING_TABLES],
  async read(reader, plan: AuditPlan, { uniform, newId, next, now }) {
    const policy = await reader.policies.active();
    if (!policy) return null;
    const strata = await drawSample(reader, policy, plan, uniform);
    const drawId = newId();
    const opened: Case[] = [];
    for (const { band, drawn, inclusionProbability } of strata)
      for (const assessed of await reader.assessments.getAll(drawn.map(({ transcriptId }) => transcriptId))) {
        const given = {
          id: newId(),
          now: next!.at,
          origin: 'audit-sample',
          flaggedBy: ['audit-sample'],
        } as const;
        const audit = { band, inclusionProbability, drawId };
        opened.push({ ...newCase(assessed, policy, { ...given, flaggedBy: [...given.flaggedBy] }), audit });
      }
    const rules = await readRules(
      reader,
      opened.map(({ transcriptId }) => transcriptId),
      now,
    );
    return { policy, drawId, strata, opened, rules };
  },
  decide(_plan: AuditPlan, state, context) {
    if (!state) return refuse('not-found', { what: 'policy-in-force' });
    const { policy, drawId, strata, opened, rules } = state;
    if (strata.length === 0) return refuse('not-found', { what: 'unflagged' });
    const work = new Work(context);
    moveCases(work, { opened, rules });
    work.log({
      kind: 'audit-sample-drawn',
      caseId: null,
      payload: {
        drawId,
        threshold: policy.threshold,
        policyVersion: policy.version,
        strata: strata.map(({ band: [from, to], population, drawn }) => ({
          ...{ from, to, population },
          drawn: drawn.length,
        })),
      },
    });
    return work.done(strata.map(summaryOf));
  },
});
