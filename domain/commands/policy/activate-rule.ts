import { samePack } from '../../detection/assessment.ts';
import { type FlagRule, type Policy, type PolicyModel, ruleOf, sameRule } from '../../policy/flag-rule.ts';
import { defineCommand, type Refused, refuse } from '../command.ts';
import { moveCases } from '../move-cases.ts';
import { ASSIGNING_TABLES, readRules } from '../queue/rule-assignment.ts';
import { Work } from '../work.ts';
import { endCandidates } from './candidates.ts';
import { type ChangeCounts, evaluatePolicy } from './evaluation.ts';

/** A rule that is to be put in force, and the pack that scores. */
export interface Activation {
  rule: FlagRule;
  reason: string;
  /** The earlier version whose rule this is. */
  goesBackTo?: number | undefined;
  /** The pack that it puts in force; left out it stays the one that is. */
  model?: PolicyModel | undefined;
}

/** Whether two policies score with the same pack; where none was chosen it is the shipped one. */
export const scoreAlike = (left: PolicyModel | undefined, right: PolicyModel | undefined): boolean =>
  left === undefined || right === undefined ? left === right : samePack(left, right);

/** Why a rule cannot follow the one in force; null when it can. */
function whyNot(
  { rule, reason, goesBackTo, model }: Activation,
  active: Policy | undefined,
  earlier: Policy | undefined,
): Refused | null {
  if (reason.trim() === '') return refuse('reason-missing', { what: 'threshold' });
  if (rule.layers.length === 0) return refuse('flags-nothing');
  if (!active) return refuse('not-found', { what: 'policy-in-force' });
  const samePackAgain = model === undefined || scoreAlike(model, active.model);
  if (sameRule(rule, active) && samePackAgain)
    return refuse('unchanged', { what: 'rule', version: active.version });
  if (goesBackTo === undefined || (earlier && sameRule(rule, earlier))) return null;
  return refuse('not-found', { what: 'rule-of-policy', version: goesBackTo });
}

/**
 * Puts a rule in force as a new policy version. Open cases are re-evaluated, held and decided ones keep what they had;
 * candidates with this rule end. Answers how many cases it moved.
 */
export const activateRuleCommand = defineCommand({
  name: 'activate-rule',
  by: 'change-threshold',
  tables: ['policies', 'assessments', 'candidates', 'goldenItems', ...ASSIGNING_TABLES],
  async read(reader, input: Activation, { actor, next, now, newId }) {
    const { rule, reason, goesBackTo, model } = input;
    const active = await reader.policies.active();
    const earlier = goesBackTo === undefined ? undefined : await reader.policies.get(goesBackTo);
    const refused = whyNot(input, active, earlier);
    if (refused || !active) return { refused: refused ?? refuse('not-found', { what: 'policy-in-force' }) };
    const given = { author: actor.name, reason: reason.trim(), activatedAt: next!.at };
    const pack = model ?? active.model;
    const scoring = pack ? { model: pack } : {};
    const policy: Policy = { ...ruleOf(rule), ...scoring, version: active.version + 1, ...given };
    const moved = await evaluatePolicy(reader, policy, newId);
    const opened = [...moved.fresh, ...moved.again];
    return {
      policy,
      moved,
      opened,
      rules: await readRules(
        reader,
        opened.map(({ transcriptId }) => transcriptId),
        now,
      ),
      running: await reader.candidates.running(),
    };
  },
  decide({ goesBackTo }: Activation, state, context) {
    if (state.refused) return state.refused;
    const { policy, moved, opened, rules, running } = state;
    const { counts, withdrawn } = moved;
    const { version, threshold, reason, model } = policy;
    const rule = ruleOf(policy);
    const work = new Work(context);
    work.put('policies', policy);
    moveCases(work, { opened, withdrawn, rules });
    endCandidates(
      work,
      running.filter((candidate) => sameRule(candidate.rule, rule)),
    );
    const { entered, left } = counts;
    const back = goesBackTo === undefined ? {} : { goesBackTo };
    const scoring = model ? { model } : {};
    work.log({
      kind: 'policy-activated',
      caseId: null,
      payload: { version, threshold, rule, reason, entered, left, ...scoring, ...back },
    });
    return work.done<ChangeCounts>(counts);
  },
});
