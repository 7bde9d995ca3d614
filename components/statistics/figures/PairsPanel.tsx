import type { Figure } from '../../../domain/metrics/figures/figure.ts';
import type { OutcomeFigureId } from '../../../domain/metrics/figures/figure-register.ts';
import { pairScope } from '../../../domain/metrics/figures/second-opinion-figures.ts';
import { formatCount } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { FigureName } from '../../ui/figures/FigureName.tsx';
import { boundsText, valueText } from '../../ui/figures/figure-text.ts';
import { OneLineFigure } from '../../ui/figures/OneLineFigure.tsx';
import { useShown } from '../../ui/figures/shown-bounds.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { data } from '../../ui/text/marks.tsx';
import classes from '../statistics.module.css';

/** Pairs that are shown at first. */
const PAGE = 15;

const COLUMNS = [
  ['pair-percent', t('statistics.quality.pairs.percent'), 'pair-agreement'],
  ['pair-kappa', t('statistics.quality.pairs.kappa'), 'cohen-kappa'],
  ['pair-ac1-of-scale', t('statistics.quality.pairs.ac1'), 'gwet-ac1-of-scale'],
] as const;

/** A value with its interval; that the cases are too few without one. */
function Measured({ figure }: { figure: Figure | undefined }) {
  if (!figure) return <span className={classes.few}>{t('statistics.quality.pairs.tooFew')}</span>;
  return (
    <>
      {valueText(figure)} <OneLineFigure text={boundsText(figure)} />
    </>
  );
}

/** How far every two reviewers agree on the cases that both reviewed. */
export function PairsPanel({ reading: { figures, statistics } }: { reading: StatisticsReading }) {
  const shown = useShown();
  const { pairs, tooFew, least } = statistics.agreement.pairs;
  const find = (id: OutcomeFigureId, scope: string) => {
    const found = figures.find(id, scope);
    return found && shown(found);
  };
  return (
    <Panel
      title={t('statistics.quality.pairs.title')}
      description={t('statistics.quality.pairs.description')}
    >
      {pairs.length === 0 ? (
        <p className={classes.caution}>{t('statistics.quality.pairs.none')}</p>
      ) : (
        <>
          <PagedTable
            caption={t('statistics.quality.pairs.caption')}
            hideCaption
            page={PAGE}
            count={pairs.length}
            columns={[
              t('statistics.quality.pairs.reviewers'),
              numeric(t('statistics.quality.pairs.cases')),
              ...COLUMNS.map(([, title, definition]) =>
                numeric(title, <FigureName name={title} definition={definition} />),
              ),
            ]}
            rowsTo={(end) =>
              pairs.slice(0, end).map((pair) => {
                const [scope, [first, second]] = [pairScope(pair), pair.reviewers];
                return {
                  key: scope,
                  cells: [
                    <div key="names" className={classes.names}>
                      {rich('statistics.quality.pairs.pair', { first, second, data })}
                    </div>,
                    formatCount(pair.n),
                    ...COLUMNS.map(([id]) => <Measured key={id} figure={find(id, scope)} />),
                  ],
                };
              })
            }
          />
          <p className={classes.caution}>{t('statistics.quality.pairs.least', { count: tooFew, least })}</p>
        </>
      )}
    </Panel>
  );
}
