import { Select } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { compareFlags } from '../../domain/thresholds/compare-flags.ts';
import { buildLab } from '../../domain/thresholds/lab.ts';
import type { FlagRule } from '../../domain/thresholds/policy.ts';
import { useLabView } from '../../workflows/lab-view.ts';
import { policyHistory } from '../../workflows/read-models.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { countOf } from '../ui/format.ts';
import { NotAllowed } from '../ui/NotAllowed.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useLive } from '../ui/useLive.ts';
import { useMay } from '../ui/useReviewer.ts';
import { CompareCurves } from './CompareCurves.tsx';
import { CompareFigures } from './CompareFigures.tsx';
import classes from './compare.module.css';
import { overlapText, testTexts } from './compare-words.ts';
import { type ComparedSide, compareSide, type RuleChoice, ruleChoices } from './compared.ts';
import { FlaggedByOne } from './FlaggedByOne.tsx';
import type { LabReading } from './useLab.ts';

/** The rules to choose from, and which is chosen on either side. */
function useChoices(tried: FlagRule | null) {
  const history = useLive(policyHistory);
  const versions = history.status === 'ready' ? history.value : null;
  const choices = useMemo(() => ruleChoices(tried, versions ?? []), [tried, versions]);
  const inForce = choices.find(({ id }) => id !== 'tried');
  const [picked, setPicked] = useState<{ first: string | null; second: string | null }>({
    first: null,
    second: null,
  });
  const find = (id: string | null) => choices.find((choice) => choice.id === id);
  const first = find(picked.first) ?? inForce;
  const second = find(picked.second) ?? choices.find(({ id }) => id !== first?.id) ?? first;
  return { choices, first, second, setPicked };
}

function useSide({ evidence }: LabReading, choice: RuleChoice | undefined): ComparedSide | null {
  return useMemo(
    () =>
      choice
        ? compareSide(
            choice.name,
            buildLab(evidence.set, choice.rule, evidence.unknown),
            choice.rule.threshold,
          )
        : null,
    [evidence, choice],
  );
}

function Compared({ first, second }: { first: ComparedSide; second: ComparedSide }) {
  const mayRead = useMay()('change-threshold');
  const flags = useMemo(() => compareFlags(first, second), [first, second]);
  return (
    <>
      <CompareFigures first={first} second={second} />
      <CompareCurves first={first} second={second} />
      <Panel
        title="Where they differ"
        description="McNemar’s exact test asks whether two sides that judge the same transcripts differ by more than chance. Transcripts count once each, whatever they stand for."
      >
        <p className={classes.words}>{overlapText(flags)}</p>
        <ul className={classes.tests}>
          {testTexts(flags).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Panel>
      {mayRead ? (
        <div className={classes.lists}>
          <FlaggedByOne
            title="Flagged only by the first"
            items={flags.onlyFirst}
            first={first}
            second={second}
          />
          <FlaggedByOne
            title="Flagged only by the second"
            items={flags.onlySecond}
            first={first}
            second={second}
          />
        </div>
      ) : (
        <NotAllowed action="change-threshold" />
      )}
    </>
  );
}

/** Two rules side by side on the same evidence: figures, curves, tests, and the transcripts that make the difference. */
export function CompareSection({ reading }: { reading: LabReading }) {
  const tried = useLabView((view) => view.draft);
  const { choices, first, second, setPicked } = useChoices(tried);
  const [left, right] = [useSide(reading, first), useSide(reading, second)];
  const options = choices.map(({ id, name }) => ({ value: id, label: name }));
  if (reading.evidence.set.size === 0)
    return (
      <EmptyState icon={<IconArrowsLeftRight size={40} />} title="No evidence to compare on">
        Choose evidence in the lab, or load the shipped samples under Data.
      </EmptyState>
    );
  return (
    <>
      <Panel
        title="Compare"
        description={`On the evidence chosen in the lab: ${countOf(reading.evidence.set.size, 'transcript')}.`}
      >
        <div className={classes.sides}>
          <Select
            label="First"
            data={options}
            value={first?.id ?? null}
            allowDeselect={false}
            onChange={(id) => setPicked((before) => ({ ...before, first: id }))}
          />
          <Select
            label="Second"
            data={options}
            value={second?.id ?? null}
            allowDeselect={false}
            onChange={(id) => setPicked((before) => ({ ...before, second: id }))}
          />
        </div>
      </Panel>
      {left && right && <Compared first={left} second={right} />}
    </>
  );
}
