import type { OutcomeFigureId } from '../../metrics/figure-register.ts';
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
    title: 'User redress and outcome',
    blocks: [
      paragraph(
        'Complaints come from the practice set or were typed by a lead. Each is decided by somebody who has not reviewed the case. There is no judicial redress: nobody is affected.',
      ),
      {
        kind: 'table',
        caption: 'Appeals against decisions on flagged cases',
        columns: ['What', numeric('Rests on'), numeric('Value')],
        rows: [
          row('Appeals opened', 'appeals-opened'),
          row('Appeals resolved', 'appeals-resolved'),
          row('Appeals pending', 'appeals-pending'),
          row('Decisions upheld', 'appeals-upheld'),
          row('Decisions reversed', 'appeals-reversed'),
          row('Median time from opening to decision', 'appeal-days'),
        ],
      },
    ],
  };
}
