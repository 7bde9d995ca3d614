import { AUTOMATIC } from '../../decisions/log-entry.ts';
import { type ModelReference, packReference, samePack } from '../../detection/assessment.ts';
import { type Policy, ruleOf } from '../../policy/flag-rule.ts';
import { defineCommand } from '../command.ts';
import { Work } from '../work.ts';

/**
 * Where a policy put the shipped pack in force and this version of Second Look ships another: a policy version that
 * names that one, with the same rule. It says so in the log; no case moves before what is stored is scored again.
 */
export const renewShippedPackCommand = defineCommand({
  name: 'renew-shipped-pack',
  by: 'automatic',
  tables: ['policies', 'log'],
  looksFirst: true,
  read: ({ policies }, _shipped: ModelReference) => policies.active(),
  decide(shipped: ModelReference, active, context) {
    const work = new Work(context);
    if (!active?.model?.shipped || samePack(active.model, shipped)) return work.done(null);
    const model = { ...packReference(shipped), shipped: true as const };
    const rule = ruleOf(active);
    const version = active.version + 1;
    const reason = `This version of Second Look ships the pack ${shipped.id} ${shipped.version}.`;
    const moved = { entered: 0, left: 0 };
    const payload = { version, threshold: rule.threshold, rule, reason, ...moved, model };
    const { at: activatedAt } = work.log({ kind: 'policy-activated', caseId: null, payload });
    const policy: Policy = { ...rule, model, version, author: AUTOMATIC, reason, activatedAt };
    work.put('policies', policy);
    return work.done(null);
  },
});
