import type { AssignmentRule } from '../domain/policy/assignment-rules.ts';
import { formatChoice, formatExact, formatList } from './format.ts';
import { t } from './words.ts';

/** What a rule says, in a sentence: "Channel game chat, risk 0.9 to 1: alder and willow in turn". */
export function ruleInWords(rule: AssignmentRule): string {
  const { channels, locales, characteristics, layers, risk, assignees } = rule;
  const conditions = [
    channels.length > 0 ? t('reviewRules.assignment.channel', { list: formatChoice(channels) }) : null,
    locales.length > 0 ? t('reviewRules.assignment.locale', { list: formatChoice(locales) }) : null,
    characteristics.length > 0
      ? t('reviewRules.assignment.characteristic', {
          list: formatChoice(characteristics.map((id) => t(`names.characteristic.${id}`))),
        })
      : null,
    layers.length > 0
      ? t('reviewRules.assignment.layer', { list: formatChoice(layers.map((id) => t(`names.source.${id}`))) })
      : null,
    risk ? t('reviewRules.assignment.risk', { from: formatExact(risk[0]), to: formatExact(risk[1]) }) : null,
  ].filter((each) => each !== null);
  const what = conditions.length === 0 ? t('reviewRules.assignment.every') : formatList(conditions);
  return t('reviewRules.assignment.rule', { what, count: assignees.length, who: formatList(assignees) });
}
