import { Select } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { FlagRule } from '../../../domain/policy/flag-rule.ts';
import { compareFlags } from '../../../domain/thresholds/compare-flags.ts';
import type { EvidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import { buildLab } from '../../../domain/thresholds/lab.ts';
import { t } from '../../../words/words.ts';
import { policyHistory } from '../../../workflows/queue/read-models.ts';
import { type PackSummary, useSecondModel } from '../../../workflows/scoring/second-model-state.ts';
import { useLabView } from '../../../workflows/thresholds/lab-view.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { useCaption } from '../evidence/useCaption.ts';
import { useEvidenceWords } from '../evidence/useEvidenceWords.ts';
import type { LabReading } from '../evidence/useLab.ts';
import { CompareCurves } from './CompareCurves.tsx';
import { CompareFigures } from './CompareFigures.tsx';
import classes from './compare.module.css';
import { overlapText, testTexts } from './compare-words.ts';
import {
  type ComparedSide,
  compareSide,
  type ModelChoice,
  type RuleChoice,
  ruleChoices,
} from './compared.ts';
import { FlaggedByOne } from './FlaggedByOne.tsx';
import { SecondPackPanel } from './SecondPackPanel.tsx';
import { useSecondEvidence } from './useSecondEvidence.ts';

type Place = 'first' | 'second';

/** The second pack, the same object as long as it says the same; null while another is being loaded. */
function usePack(): PackSummary | null {
  const text = useSecondModel(({ pack, phase }) => (phase === 'loading' ? null : JSON.stringify(pack)));
  return useMemo(() => text && JSON.parse(text), [text]);
}

/** What was picked for a side; null where nothing was. */
interface Picked {
  rule: string | null;
  model: ModelChoice;
}

const NOTHING_PICKED: Picked = { rule: null, model: 'shipped' };

/** The rules to choose from, and what is chosen on either side. */
function useChoices(tried: FlagRule | null, second: PackSummary | null) {
  const history = useRead(policyHistory, { failsInFrame: true });
  const versions = valueOr(history, null);
  const choices = useMemo(() => ruleChoices(tried, versions ?? [], second), [tried, versions, second]);
  const [picked, setPicked] = useState<Record<Place, Picked>>({
    first: NOTHING_PICKED,
    second: NOTHING_PICKED,
  });
  const find = (place: Place) => choices.find(({ id }) => id === picked[place].rule);
  const first = find('first') ?? choices.find(({ id }) => id.startsWith('policy-'));
  const other = find('second') ?? choices.find(({ id }) => id !== first?.id) ?? first;
  const pick = (place: Place, change: Partial<Picked>) =>
    setPicked((before) => ({ ...before, [place]: { ...before[place], ...change } }));
  const modelOf = (place: Place): ModelChoice => (second ? picked[place].model : 'shipped');
  return {
    choices,
    first: { rule: first, model: modelOf('first') },
    second: { rule: other, model: modelOf('second') },
    pick,
  };
}

interface Chosen {
  rule: RuleChoice | undefined;
  model: ModelChoice;
}

function useSide(
  { evidence }: LabReading,
  { rule, model }: Chosen,
  second: EvidenceSet | null,
): ComparedSide | null {
  const set = model === 'second' ? second : evidence.set;
  return useMemo(
    () => (rule && set ? compareSide(buildLab(set, rule.rule, evidence.unknown), rule.rule.threshold) : null),
    [set, evidence, rule],
  );
}

interface ComparedProps {
  first: ComparedSide;
  second: ComparedSide;
  caption: () => readonly string[];
}

function Compared({ first, second, caption }: ComparedProps) {
  const mayRead = useMay()('change-threshold');
  const flags = useMemo(() => compareFlags(first, second), [first, second]);
  return (
    <>
      <CompareFigures first={first} second={second} />
      <CompareCurves first={first} second={second} caption={caption} />
      <Panel
        title={t('thresholds.compare.differ.title')}
        description={t('thresholds.compare.differ.description')}
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
          <FlaggedByOne side="first" items={flags.onlyFirst} first={first} second={second} />
          <FlaggedByOne side="second" items={flags.onlySecond} first={first} second={second} />
        </div>
      ) : (
        <NotAllowed action="change-threshold" />
      )}
    </>
  );
}

interface SideFieldsProps {
  side: Place;
  choices: readonly RuleChoice[];
  chosen: Chosen;
  pack: PackSummary | null;
  onPick: (change: Partial<Picked>) => void;
}

/** The rule of one side, and its model where there are two. */
function SideFields({ side, choices, chosen, pack, onPick }: SideFieldsProps) {
  return (
    <div className={classes.side}>
      <Select
        label={t(`thresholds.compare.${side}`)}
        data={choices.map(({ id, name: label }) => ({ value: id, label }))}
        value={chosen.rule?.id ?? null}
        allowDeselect={false}
        onChange={(rule) => onPick({ rule })}
      />
      {pack && (
        <Select
          label={t(`thresholds.compare.${side}Model`)}
          data={[
            { value: 'shipped', label: t('thresholds.compare.model.shipped') },
            {
              value: 'second',
              label: t('thresholds.compare.model.second', { id: pack.id, version: pack.version }),
            },
          ]}
          value={chosen.model}
          allowDeselect={false}
          onChange={(model) => onPick({ model: model === 'second' ? 'second' : 'shipped' })}
        />
      )}
    </div>
  );
}

/**
 * Two rules, two models or both side by side on the same evidence: figures, curves, tests, and the transcripts that
 * make the difference.
 */
export function CompareSection({ reading }: { reading: LabReading }) {
  const tried = useLabView((view) => view.draft);
  const pack = usePack();
  const { choices, first, second, pick } = useChoices(tried, pack);
  const wanted = first.model === 'second' || second.model === 'second';
  const scored = useSecondEvidence(reading.evidence, wanted ? pack : null);
  const words = useEvidenceWords(reading.evidence);
  const caption = useCaption(
    words,
    t('thresholds.compare.sides', {
      first: first.rule?.name ?? '',
      firstModel: first.model,
      second: second.rule?.name ?? '',
      secondModel: second.model,
    }),
  );
  const set = valueOr(scored, null);
  const [left, right] = [useSide(reading, first, set), useSide(reading, second, set)];
  if (reading.evidence.set.size === 0)
    return (
      <EmptyState
        icon={<IconArrowsLeftRight size={40} />}
        title={t('thresholds.compare.none.title')}
        actions={<GoTo to="/data">{t('thresholds.slices.none.toData')}</GoTo>}
      >
        {t('thresholds.compare.none.text')}
      </EmptyState>
    );
  const fields = { choices, pack };
  return (
    <>
      <div className={classes.top}>
        <Panel
          title={t('thresholds.compare.title')}
          description={t('thresholds.compare.description', { count: reading.evidence.set.size })}
        >
          <div className={classes.sides}>
            <SideFields side="first" {...fields} chosen={first} onPick={(change) => pick('first', change)} />
            <SideFields
              side="second"
              {...fields}
              chosen={second}
              onPick={(change) => pick('second', change)}
            />
          </div>
          {wanted && (
            <ReadState
              read={scored}
              failed={t('thresholds.compare.notScored')}
              loading={t('thresholds.compare.scoring')}
            >
              {() => null}
            </ReadState>
          )}
        </Panel>
        <SecondPackPanel />
      </div>
      {left && right && <Compared first={left} second={right} caption={caption} />}
    </>
  );
}
