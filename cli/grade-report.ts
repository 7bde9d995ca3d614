import type { EndingGrade, Grade } from '../domain/training/grading.ts';
import type { BoundedShare } from '../domain/training/pass.ts';
import { t } from '../words/words.ts';
import { figure, fractionText, percent, table } from './table.ts';

const shareRow = (name: string, { k, n, value, lower95 }: BoundedShare) => [
  name,
  percent(value),
  fractionText(k, n),
  percent(lower95),
];

/** A grade as tables to read. */
export function gradeReport(grade: Grade & Partial<EndingGrade>): string {
  const { sensitivity, specificity, bar, passed, unanswered, byCharacteristic, endedEarly } = grade;
  const ended =
    endedEarly && t('cli.grade.endedEarly', { side: endedEarly.by, answered: endedEarly.answered });
  return [
    ended ? `${ended}\n` : '',
    `${t('cli.grade.passed', { passed: passed ? 'yes' : 'no', bar: percent(bar), unanswered })}\n\n`,
    table(t('cli.grade.shares'), [
      shareRow(t('cli.grade.sensitivity'), sensitivity),
      shareRow(t('cli.grade.specificity'), specificity),
    ]),
    table(
      t('cli.grade.figures'),
      (['dPrime', 'criterion', 'auc'] as const).map((name) => [t(`cli.grade.${name}`), figure(grade[name])]),
    ),
    table(
      t('cli.grade.byCharacteristic'),
      Object.entries(byCharacteristic)
        .filter(([, { n }]) => n > 0)
        .map(([id, { k, n }]) => [id, fractionText(k, n)]),
    ),
  ].join('');
}
