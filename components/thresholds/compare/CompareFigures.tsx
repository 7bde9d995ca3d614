import type { AucDifference } from '../../../domain/metrics/ranking/auc-intervals.ts';
import { formatCount, formatDifference, formatFixed } from '../../../words/format.ts';
import { pText } from '../../../words/p-text.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { type ComparedFigure, type ComparedSide, comparedFigures } from './compared.ts';

const places: Record<ComparedFigure['unit'], number> = { share: 3, messages: 1, number: 0 };

function valueText(value: number | null, unit: ComparedFigure['unit']): string {
  if (value === null) return t('units.undefined');
  return unit === 'number' ? formatCount(Math.round(value)) : formatFixed(value, places[unit]);
}

function cellText(value: number | null, interval: [number, number] | null, unit: ComparedFigure['unit']) {
  const text = valueText(value, unit);
  if (!interval) return text;
  const [low, high] = interval.map((bound) => valueText(bound, unit)) as [string, string];
  return t('thresholds.compare.figures.withInterval', { value: text, low, high });
}

/** The interval of a difference, and how far it is from chance. */
function pairedText({ interval95: [low, high], pValue }: AucDifference): string {
  const bound = (value: number) => formatDifference(value, (magnitude) => valueText(magnitude, 'share'));
  return t('thresholds.compare.figures.paired', {
    ...{ low: bound(low), high: bound(high), p: pText(pValue) },
  });
}

function differenceText({ paired, ...figure }: ComparedFigure): string {
  const difference = plainDifferenceText(figure);
  return paired
    ? t('thresholds.compare.figures.withTest', { difference, test: pairedText(paired) })
    : difference;
}

function plainDifferenceText({ values: [first, second], unit, more }: ComparedFigure): string {
  if (first === null || second === null) return t('units.undefined');
  const value = second - first;
  if (Math.round(Math.abs(value) * 10 ** places[unit]) === 0) return t('thresholds.compare.figures.same');
  const difference = formatDifference(value, (magnitude) => valueText(magnitude, unit));
  if (more === null) return difference;
  return t(`thresholds.compare.figures.${value > 0 === more ? 'better' : 'worse'}`, { difference });
}

/** The sides and their difference as far from each other, however long the numbers are. */
const WIDTHS = ['9rem', ...Array<string>(3).fill('11rem')];

/** Every figure of both sides and the difference. */
export function CompareFigures({ first, second }: { first: ComparedSide; second: ComparedSide }) {
  return (
    <Panel
      title={t('thresholds.compare.figures.title')}
      description={t('thresholds.compare.figures.description')}
    >
      <DataTable
        caption={t('thresholds.compare.figures.caption')}
        hideCaption
        widths={WIDTHS}
        columns={[
          t('thresholds.compare.figures.figure'),
          { title: t('thresholds.compare.first'), numeric: true },
          { title: t('thresholds.compare.second'), numeric: true },
          { title: t('thresholds.compare.figures.difference'), numeric: true },
        ]}
        rows={comparedFigures(first, second).map((figure) => ({
          key: figure.id,
          cells: [
            t(`figures.name.${figure.id}`),
            cellText(figure.values[0], figure.intervals[0], figure.unit),
            cellText(figure.values[1], figure.intervals[1], figure.unit),
            differenceText(figure),
          ],
        }))}
      />
    </Panel>
  );
}
