import type { FlagRule } from '../../../domain/policy/flag-rule.ts';
import { describeRule } from '../../../words/rule-words.ts';
import classes from './rule.module.css';

/** A rule in plain words, a line for each thing it says. */
export function RuleLines({ rule }: { rule: FlagRule }) {
  return (
    <ul className={classes.lines}>
      {describeRule(rule).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
