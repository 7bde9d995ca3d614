import { Panel } from '../ui/Panel.tsx';
import classes from './statistics.module.css';

const DEFINITIONS: readonly (readonly [string, string])[] = [
  [
    'Flagged',
    'Cases that at least one detection layer brought into the queue. Audit samples and golden items alone do not count.',
  ],
  [
    'Final verdict',
    'The latest second-review decision, else the latest first-review decision. Decisions that were undone do not count.',
  ],
  ['Reviewed', 'Flagged cases with a final verdict: confirmed, not confirmed and inconclusive together.'],
  ['Pending', 'Flagged cases without a final verdict. They stand beside the rates, never in them.'],
  ['95 % interval', 'Wilson’s score interval. With few cases it is wide, and the rate says little.'],
  ['Undefined', 'The denominator is zero. That is not 0 %.'],
];

/** What the figures on this screen mean. */
export function Definitions() {
  return (
    <Panel title="Definitions">
      <dl className={classes.definitions}>
        {DEFINITIONS.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
