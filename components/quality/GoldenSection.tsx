import { useCallback } from 'react';
import type { Proportion } from '../../domain/metrics/intervals/intervals.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import { t } from '../../words/words.ts';
import { type GoldenOverview, liveGoldenOverview } from '../../workflows/quality/golden-reading.ts';
import { IntervalBar } from '../ui/charts/IntervalBar.tsx';
import { fractionText, intervalText, shareText } from '../ui/figures/share-text.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { Isolated } from '../ui/text/InertText.tsx';
import { GoldenItems } from './GoldenItems.tsx';
import { GoldenVerdicts } from './GoldenVerdicts.tsx';
import { MakeGolden } from './MakeGolden.tsx';
import { OwnGolden } from './OwnGolden.tsx';
import classes from './quality.module.css';

/** Transcripts whose answer is known, woven in to see how reviewers do. */
export function GoldenSection({ reviewer }: { reviewer: string }) {
  const role = useReviewer()?.role;
  return (
    <>
      {role && may(role, 'make-golden-items') && <ForLeads reviewer={reviewer} />}
      <OwnGolden reviewer={reviewer} />
    </>
  );
}

function ForLeads({ reviewer }: { reviewer: string }) {
  const state = useRead(useCallback(() => liveGoldenOverview(reviewer), [reviewer]));
  return (
    <ReadState read={state} failed={t('quality.golden.unreadable')}>
      {(found) => {
        const { items, possible, figures, accuracy } = found;
        return (
          <>
            <MakeGolden possible={possible} />
            <GoldenItems items={items} />
            <Figures figures={figures} />
            <GoldenVerdicts accuracy={accuracy} />
          </>
        );
      }}
    </ReadState>
  );
}

function Figures({ figures }: Pick<GoldenOverview, 'figures'>) {
  const reviewers = Object.entries(figures);
  return (
    <Panel title={t('quality.goldenFigures.title')} description={t('quality.goldenFigures.description')}>
      {reviewers.length === 0 ? (
        <p className={classes.plain}>{t('quality.goldenFigures.none')}</p>
      ) : (
        <DataTable
          caption={t('quality.goldenFigures.caption')}
          columns={[
            t('quality.goldenFigures.reviewer'),
            t('quality.goldenFigures.sensitivity'),
            t('quality.goldenFigures.specificity'),
          ]}
          rows={reviewers.map(([name, { sensitivity, specificity }]) => ({
            key: name,
            cells: [
              <Isolated key="name" text={name} />,
              <Accuracy key="sensitivity" share={sensitivity} />,
              <Accuracy key="specificity" share={specificity} />,
            ],
          }))}
        />
      )}
    </Panel>
  );
}

/** A share on a line with its interval, and in words. */
function Accuracy({ share }: { share: Proportion }) {
  if (share.value === null)
    return <span className={classes.dimmed}>{t('quality.goldenFigures.noItems')}</span>;
  return (
    <span className={classes.accuracy}>
      <IntervalBar value={share.value} interval={share.wilson95} />
      <strong>{shareText(share)}</strong>
      <small>
        {t('quality.goldenFigures.detail', { fraction: fractionText(share), interval: intervalText(share) })}
      </small>
    </span>
  );
}
