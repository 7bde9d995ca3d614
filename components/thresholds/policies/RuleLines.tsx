import type { ReactNode } from 'react';
import type { FlagRule } from '../../../domain/policy/flag-rule.ts';
import { describeRule } from '../../../words/rule-words.ts';
import classes from './rule.module.css';

/** A rule in plain words, a line for each thing it says. */
export function RuleLines({ rule, pack }: { rule: FlagRule; pack?: ReactNode }) {
  return (
    <ul className={classes.lines}>
      {describeRule(rule).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {pack && <li>{pack}</li>}
    </ul>
  );
}
