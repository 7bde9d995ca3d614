import { Select } from '@mantine/core';
import { useState } from 'react';
import type { OutcomeFigureId } from '../../../domain/metrics/figures/figure-register.ts';
import { TRUTHS } from '../../../domain/metrics/reviewers/golden-confusion.ts';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { OutcomeFigures } from '../../ui/figures/OutcomeFigures.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import classes from '../statistics.module.css';
import { LearningCharts } from './LearningCharts.tsx';

const ACCURACY = [
  'golden-sensitivity',
  'golden-specificity',
  'golden-decided-sensitivity',
  'golden-decided-specificity',
  'golden-d-prime',
  'golden-criterion',
] as const satisfies readonly OutcomeFigureId[];
const READINESS = ['confirmation-rate', 'severity-same-mix', 'severity'] as const;
const CHANGES = ['learning-accuracy', 'learning-time'] as const;

type ReviewerProps = { reading: StatisticsReading; name: string };

/** How many labelled cases of each known answer got which verdict. */
function Confusion({ reading: { figures }, name }: ReviewerProps) {
  const scope = `reviewer:${name}`;
  return (
    <DataTable
      caption={t('statistics.reviewers.one.confusion')}
      columns={[
        t('statistics.reviewers.one.known'),
        ...VERDICTS.map((verdict) => numeric(t(`names.decision.${verdict}`))),
      ]}
      rows={TRUTHS.map((truth) => ({
        key: truth,
        cells: [
          t(`statistics.reviewers.one.${truth}`),
          ...VERDICTS.map((verdict) =>
            formatCount(figures.get(`golden-${truth}-${verdict}`, scope).value ?? 0),
          ),
        ],
      }))}
    />
  );
}

function Reviewer({ reading, name }: ReviewerProps) {
  const { figures } = reading;
  const scope = `reviewer:${name}`;
  const among = (ids: readonly OutcomeFigureId[]) => ids.filter((id) => figures.find(id, scope));
  const isKnown = (id: OutcomeFigureId) => (figures.find(id, scope)?.value ?? null) !== null;
  const hasAnswers = figures.find('golden-d-prime', scope) !== undefined;
  const lacking = [
    ...(hasAnswers ? [] : (['noAnswers'] as const)),
    ...(hasAnswers && !isKnown('golden-d-prime') ? (['noDetection'] as const) : []),
    ...(isKnown('severity') ? [] : (['noSeverity'] as const)),
    ...(isKnown('learning-accuracy') ? [] : (['noChange'] as const)),
  ];
  return (
    <>
      {hasAnswers && (
        <>
          <OutcomeFigures figures={figures} ids={among(ACCURACY)} scope={scope} />
          <Confusion reading={reading} name={name} />
        </>
      )}
      <OutcomeFigures figures={figures} ids={among([...READINESS, ...CHANGES])} scope={scope} />
      {lacking.length > 0 && (
        <p className={classes.caution}>
          {lacking.map((each) => t(`statistics.reviewers.one.${each}`)).join(' ')}
        </p>
      )}
    </>
  );
}

/** All that is said of one reviewer, who is chosen by name. */
export function OneReviewer({ reading }: { reading: StatisticsReading }) {
  const names = Object.keys(reading.statistics.accuracy.learning).sort();
  const [chosen, setChosen] = useState<string | null>(null);
  const name = chosen !== null && names.includes(chosen) ? chosen : names[0];
  if (name === undefined) return null;
  return (
    <>
      <Panel
        title={t('statistics.reviewers.one.title')}
        aside={
          <Select
            aria-label={t('statistics.reviewers.one.choose')}
            allowDeselect={false}
            value={name}
            data={names}
            onChange={setChosen}
          />
        }
      >
        <Reviewer reading={reading} name={name} />
      </Panel>
      <LearningCharts key={name} reading={reading} name={name} />
    </>
  );
}
