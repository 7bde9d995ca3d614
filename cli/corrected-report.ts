import type { RightShare } from '../domain/metrics/recall/reviewer-error.ts';
import type { CorrectedFigures } from '../domain/metrics/recall/rogan-gladen.ts';
import type { Statistics } from '../domain/metrics/statistics.ts';
import { t } from '../words/words.ts';
import { figure, fractionText, numbers, percent, shareCells, shares, table } from './table.ts';

/** Recall and prevalence corrected for reviewer error, each table with what it assumes or why it is empty. */
export function correctedTables({ corrected }: Statistics): string[] {
  const { error, prevalence, prevalenceInterval95, byGolden, byLabels, goldenMissing, labelsMissing } =
    corrected;
  const right = (name: string, share: RightShare | null) => [
    name,
    percent(share?.value ?? null),
    fractionText(share?.k ?? 0, share?.n ?? 0),
    shares(share?.interval95 ?? null),
  ];
  const way = (found: CorrectedFigures | null) => [
    [
      t('cli.statistics.recall.recall'),
      percent(found?.recall ?? null),
      shares(found?.recallInterval95 ?? null),
    ],
    [
      t('cli.statistics.recall.missesExpected'),
      figure(found?.misses ?? null),
      numbers(found?.missesInterval95 ?? null),
    ],
    [t('cli.statistics.recall.caught'), figure(found?.caught ?? null)],
    [
      t('cli.statistics.corrected.prevalence'),
      percent(found?.prevalence ?? null),
      shares(found?.prevalenceInterval95 ?? null),
    ],
  ];
  const without = (missing: string | null) =>
    missing === null ? '' : t('cli.statistics.corrected.without', { reason: missing });
  return [
    table(t('cli.statistics.corrected.plain'), [
      [t('cli.statistics.corrected.prevalence'), percent(prevalence), shares(prevalenceInterval95)],
    ]),
    table(t('cli.statistics.corrected.golden', { without: without(goldenMissing) }), [
      ...way(byGolden),
      right(t('cli.statistics.golden.sensitivity'), error.sensitivity),
      right(t('cli.statistics.golden.specificity'), error.specificity),
    ]),
    table(t('cli.statistics.corrected.labels', { without: without(labelsMissing) }), way(byLabels)),
  ];
}

/** What chance gives on the control chart, and the CUSUM week by week. */
export function chanceTables({ control, cusum }: Statistics): string[] {
  return [
    table(t('cli.statistics.control.title', { weeks: String(control.weeks.length) }), [
      [t('cli.statistics.control.outside'), String(control.outside), figure(control.expectedOutside)],
      [t('cli.statistics.control.missed'), String(control.missed), figure(control.expectedMissed)],
    ]),
    table(t('cli.statistics.cusum.title'), [
      [t('cli.statistics.cusum.reference'), ...shareCells(cusum.reference)],
      [t('cli.statistics.cusum.limit'), figure(cusum.limit)],
      [t('cli.statistics.cusum.falseAlarms'), percent(cusum.falseAlarms)],
      ...cusum.weeks.map(({ week, up, down, signal }) => [
        week,
        figure(up),
        figure(down),
        signal ? t(`cli.statistics.cusum.${signal}`) : '',
      ]),
    ]),
  ];
}
