import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { formatCount } from '../../ui/text/format.ts';
import { type ComparedFigure, type ComparedSide, comparedFigures } from './compared.ts';

const places: Record<ComparedFigure['unit'], number> = { share: 3, messages: 1, number: 0 };

function valueText(value: number | null, unit: ComparedFigure['unit']): string {
  if (value === null) return 'undefined';
  return unit === 'number' ? formatCount(Math.round(value)) : value.toFixed(places[unit]);
}

function cellText(value: number | null, interval: [number, number] | null, unit: ComparedFigure['unit']) {
  const text = valueText(value, unit);
  return interval ? `${text} (${interval.map((bound) => valueText(bound, unit)).join(' – ')})` : text;
}

function differenceText({ values: [first, second], unit, more }: ComparedFigure): string {
  if (first === null || second === null) return 'undefined';
  const difference = second - first;
  const text = valueText(Math.abs(difference), unit);
  if (Number(text) === 0) return 'the same';
  const word = more === null ? '' : difference > 0 === more ? ', better' : ', worse';
  return `${difference > 0 ? '+' : '−'}${text}${word}`;
}

/** Every figure of both sides and the difference. */
export function CompareFigures({ first, second }: { first: ComparedSide; second: ComparedSide }) {
  return (
    <Panel
      title="Figures"
      description="With 95 % intervals in brackets. Differences are the second less the first."
    >
      <DataTable
        caption="Figures of both sides"
        hideCaption
        columns={[
          'Figure',
          { title: 'First', numeric: true },
          { title: 'Second', numeric: true },
          { title: 'Difference', numeric: true },
        ]}
        rows={comparedFigures(first, second).map((figure) => ({
          key: figure.name,
          cells: [
            figure.name,
            cellText(figure.values[0], figure.intervals[0], figure.unit),
            cellText(figure.values[1], figure.intervals[1], figure.unit),
            differenceText(figure),
          ],
        }))}
      />
    </Panel>
  );
}
