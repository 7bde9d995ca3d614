import type { OutcomeFigureId } from '../../../domain/metrics/figures/figure-register.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { FigureName } from '../../ui/figures/FigureName.tsx';
import { boundsText, restText, valueText } from '../../ui/figures/figure-text.ts';
import { OneLineFigure } from '../../ui/figures/OneLineFigure.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import classes from '../statistics.module.css';

/** Each share as it is plainly, and with its interval by item. */
const ROWS: readonly (readonly [plain: OutcomeFigureId, byItem: OutcomeFigureId])[] = [
  ['golden-sensitivity', 'golden-sensitivity-clustered'],
  ['golden-decided-sensitivity', 'golden-decided-sensitivity-clustered'],
  ['golden-inconclusive-risk', 'golden-inconclusive-risk-clustered'],
  ['golden-specificity', 'golden-specificity-clustered'],
  ['golden-decided-specificity', 'golden-decided-specificity-clustered'],
  ['golden-inconclusive-benign', 'golden-inconclusive-benign-clustered'],
  ['golden-item-sensitivity', 'golden-item-sensitivity-clustered'],
  ['golden-item-decided-sensitivity', 'golden-item-decided-sensitivity-clustered'],
  ['golden-item-inconclusive-risk', 'golden-item-inconclusive-risk-clustered'],
  ['golden-item-specificity', 'golden-item-specificity-clustered'],
  ['golden-item-decided-specificity', 'golden-item-decided-specificity-clustered'],
  ['golden-item-inconclusive-benign', 'golden-item-inconclusive-benign-clustered'],
];

/** Accuracy of all reviewers together, the interval by item beside the plain one. */
export function AllReviewersPanel({ reading: { figures } }: { reading: StatisticsReading }) {
  const known = ROWS.filter(([plain]) => (figures.get(plain).n ?? 0) > 0);
  return (
    <Panel
      title={t('statistics.reviewers.all.title')}
      description={t('statistics.reviewers.all.description')}
    >
      {known.length === 0 ? (
        <p className={classes.caution}>{t('statistics.reviewers.all.none')}</p>
      ) : (
        <>
          <DataTable
            caption={t('statistics.reviewers.all.caption')}
            hideCaption
            columns={[
              t('statistics.reviewers.all.figure'),
              numeric(t('statistics.column.kOfN')),
              numeric(t('statistics.reviewers.all.value')),
              numeric(t('statistics.reviewers.all.wilson')),
              numeric(t('statistics.reviewers.all.byItem')),
            ]}
            rows={known.map(([plain, byItem]) => {
              const [own, clustered] = [figures.get(plain), figures.get(byItem)];
              return {
                key: plain,
                cells: [
                  <FigureName key="name" name={t(`figures.name.${plain}`)} definition={own.definition} />,
                  restText(own),
                  valueText(own),
                  <OneLineFigure key="wilson" text={boundsText(own)} />,
                  <OneLineFigure key="item" text={boundsText(clustered)} />,
                ],
              };
            })}
          />
          <p className={classes.caution}>
            {t('statistics.reviewers.all.labelled', {
              risk: figures.get('golden-risk-items').value ?? 0,
              benign: figures.get('golden-benign-items').value ?? 0,
            })}{' '}
            {t('statistics.reviewers.all.short')}
          </p>
        </>
      )}
    </Panel>
  );
}
