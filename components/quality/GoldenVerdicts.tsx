import type { ClusteredShare } from '../../domain/metrics/intervals/clustered-share.ts';
import type { Proportion } from '../../domain/metrics/intervals/intervals.ts';
import type { GoldenConfusion, Truth } from '../../domain/metrics/reviewers/golden-confusion.ts';
import { formatCount } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import type { GoldenOverview } from '../../workflows/quality/golden-reading.ts';
import { fractionText, intervalText, shareText } from '../ui/figures/share-text.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { numeric } from '../ui/tables/numeric.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import classes from './quality.module.css';

const countsText = (confusion: GoldenConfusion, truth: Truth) =>
  t('quality.goldenVerdicts.counts', {
    confirmed: formatCount(confusion[truth].confirmed),
    notConfirmed: formatCount(confusion[truth]['not-confirmed']),
    inconclusive: formatCount(confusion[truth].inconclusive),
  });

const shown = (share: Proportion) =>
  t('quality.goldenVerdicts.share', { value: shareText(share), fraction: fractionText(share) });

/** The interval by item of a share. */
const byItem = (share: ClusteredShare) => intervalText({ wilson95: share.clustered95 });

/** What reviewers answered to golden items, by known answer and verdict. */
export function GoldenVerdicts({ accuracy: { items, byReviewer } }: Pick<GoldenOverview, 'accuracy'>) {
  const reviewers = Object.entries(byReviewer);
  if (reviewers.length === 0) return null;
  return (
    <Panel title={t('quality.goldenVerdicts.title')} description={t('quality.goldenVerdicts.description')}>
      <DataTable
        caption={t('quality.goldenVerdicts.caption')}
        hideCaption
        columns={[
          t('quality.goldenFigures.reviewer'),
          numeric(t('quality.goldenVerdicts.risk')),
          numeric(t('quality.goldenVerdicts.benign')),
          numeric(t('quality.goldenVerdicts.decidedSensitivity')),
          numeric(t('quality.goldenVerdicts.decidedSpecificity')),
        ]}
        rows={reviewers.map(([name, own]) => ({
          key: name,
          cells: [
            <Isolated key="name" text={name} />,
            countsText(own.confusion, 'risk'),
            countsText(own.confusion, 'benign'),
            shown(own.decidedSensitivity),
            shown(own.decidedSpecificity),
          ],
        }))}
      />
      <p className={classes.plain}>
        {t('quality.goldenVerdicts.all', {
          ...{ sensitivity: byItem(items.sensitivity), specificity: byItem(items.specificity) },
          ...items.items,
        })}
      </p>
    </Panel>
  );
}
