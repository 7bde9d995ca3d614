import { DefinitionList } from '../ui/DefinitionList.tsx';
import { Panel } from '../ui/Panel.tsx';

const DEFINITIONS = [
  {
    term: 'Flagged',
    meaning:
      'Cases that at least one detection layer brought into the queue. Audit samples and golden items alone do not count.',
  },
  {
    term: 'Final verdict',
    meaning:
      'The latest second-review decision, else the latest first-review decision. Decisions that were undone do not count.',
  },
  {
    term: 'Reviewed',
    meaning: 'Flagged cases with a final verdict: confirmed, not confirmed and inconclusive together.',
  },
  {
    term: 'Pending',
    meaning: 'Flagged cases without a final verdict. They stand beside the rates, never in them.',
  },
  {
    term: '95 % interval',
    meaning: 'Wilson’s score interval. With few cases it is wide, and the rate says little.',
  },
  {
    term: 'Undefined',
    meaning: 'The denominator is zero. That is not 0 %.',
  },
];

/** What the figures on this screen mean. */
export function Definitions() {
  return (
    <Panel title="Definitions">
      <DefinitionList definitions={DEFINITIONS} />
    </Panel>
  );
}
