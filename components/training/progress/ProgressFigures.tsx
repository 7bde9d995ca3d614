import { useCallback, useMemo } from 'react';
import { signalDetection95 } from '../../../domain/metrics/reviewers/signal-detection.ts';
import { countsOf, firstAnswers } from '../../../domain/training/answers.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import type { CurvePoint } from '../../../domain/training/progress.ts';
import { ratingRoc } from '../../../domain/training/rating-roc.ts';
import { uniformOf } from '../../../domain/training/seeded.ts';
import { formatCoefficient, formatCount, formatDay, formatMeasure } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { shareFigure } from '../../ui/figures/share-text.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import classes from '../practise/practise.module.css';
import { KnowledgeTable } from './KnowledgeTable.tsx';
import { AccuracyChart, CriterionChart, SidesChart } from './LearningCurves.tsx';
import { RatingRocChart } from './RatingRocChart.tsx';

const WINDOW = 30;

interface ProgressFiguresProps {
  person: string;
  answers: readonly LearningAnswer[];
  /** Not empty. */
  curve: readonly CurvePoint[];
}

/** How somebody does now, how they came there, and what of it is solid. */
export function ProgressFigures({ person, answers, curve }: ProgressFiguresProps) {
  const now = curve.at(-1)!;
  const counted = useMemo(() => firstAnswers(answers), [answers]);
  const roc = useMemo(() => ratingRoc(counted.map((each) => ({ ...each, ...each.item }))), [counted]);
  const bounds = useMemo(
    () => signalDetection95(countsOf(counted.slice(-WINDOW)), uniformOf(person)),
    [counted, person],
  );
  const caption = useCallback(
    () => [t('trainingPractice.progress.caption', { person, day: formatDay(now.at), count: counted.length })],
    [person, now.at, counted.length],
  );
  const coefficient = (value: number | null, interval: readonly [number, number] | null) => ({
    value: value === null ? null : formatCoefficient(value),
    details: interval
      ? [
          t('ui.interval', {
            interval: t('units.range', {
              low: formatCoefficient(interval[0]),
              high: formatCoefficient(interval[1]),
            }),
          }),
        ]
      : [],
  });
  return (
    <>
      <Panel
        title={t('trainingPractice.progress.now')}
        description={t('trainingPractice.progress.nowText', { count: now.accuracy.n })}
      >
        <FigureList>
          <FigureCard id="training-accuracy" {...shareFigure(now.accuracy)} />
          <FigureCard id="training-sensitivity" {...shareFigure(now.sensitivity)} />
          <FigureCard id="training-specificity" {...shareFigure(now.specificity)} />
          <FigureCard id="training-d-prime" {...coefficient(now.dPrime, bounds.dPrime)} />
          <FigureCard id="training-criterion" {...coefficient(now.criterion, bounds.criterion)} />
          <FigureCard
            id="training-roc"
            value={roc && formatMeasure(roc.auc)}
            details={[t('trainingPractice.progress.ofAll', { count: formatCount(counted.length) })]}
          />
        </FigureList>
      </Panel>
      <KnowledgeTable answers={answers} />
      <div className={classes.charts}>
        <AccuracyChart curve={curve} caption={caption} />
        <SidesChart curve={curve} caption={caption} />
        <CriterionChart curve={curve} caption={caption} />
        {roc && <RatingRocChart roc={roc} caption={caption} />}
      </div>
    </>
  );
}
