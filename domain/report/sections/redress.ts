import { t } from '../../../words/words.ts';
import type { OutcomeFigureId } from '../../metrics/figures/figure-register.ts';
import { fractionOf, type Line, numeric, paragraph, type Section, shownValue } from '../blocks.ts';
import type { FigureBook } from '../figure-book.ts';

/** What came of appeals. */
export function redress(figures: FigureBook): Section {
  const row = (title: string, id: OutcomeFigureId): Line[] => {
    const figure = figures.get(id);
    return [[title], fractionOf(figure), shownValue(figure)];
  };
  return {
    number: '2.1.5',
    title: t('report.redress.title'),
    blocks: [
      paragraph(t('report.redress.text')),
      {
        kind: 'table',
        caption: t('report.redress.caption'),
        columns: [
          t('report.redress.what'),
          numeric(t('report.redress.restsOn')),
          numeric(t('report.column.value')),
        ],
        rows: [
          row(t('report.redress.opened'), 'appeals-opened'),
          row(t('report.redress.resolved'), 'appeals-resolved'),
          row(t('report.redress.pending'), 'appeals-pending'),
          row(t('report.redress.upheld'), 'appeals-upheld'),
          row(t('report.redress.reversed'), 'appeals-reversed'),
          row(t('report.redress.days'), 'appeal-days'),
        ],
      },
    ],
  };
}
