import { useCallback } from 'react';
import { may } from '../../domain/reviewers/permissions.ts';
import { type GoldenOverview, liveGoldenOverview } from '../../workflows/quality/golden-reading.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useReading } from '../ui/reading/useReading.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { Isolated } from '../ui/text/InertText.tsx';
import { fractionText, intervalText, shareText } from '../ui/text/Ratio.tsx';
import { GoldenItems } from './GoldenItems.tsx';
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
  const state = useReading(useCallback(() => liveGoldenOverview(reviewer), [reviewer]));
  if (state.status === 'failed')
    return (
      <FailureAlert error={state.error} title="The golden items could not be read" onRetry={state.retry} />
    );
  if (state.status === 'loading') return null;
  const { items, candidates, figures } = state.value;
  return (
    <>
      <MakeGolden candidates={candidates} />
      <GoldenItems items={items} />
      <Figures figures={figures} />
    </>
  );
}

function Figures({ figures }: Pick<GoldenOverview, 'figures'>) {
  const reviewers = Object.entries(figures);
  return (
    <Panel
      title="How reviewers do on them"
      description="Accuracy on golden items. Sensitivity: confirmed of those that are risk. Specificity: not confirmed or inconclusive of those that are benign. The first answer counts. With few items the intervals are wide; the figures do not rank people."
    >
      {reviewers.length === 0 ? (
        <p className={classes.plain}>
          Nobody has decided a golden item yet. They come up by themselves while cases are reviewed.
        </p>
      ) : (
        <DataTable
          caption="Accuracy on golden items by reviewer. Other labelled cases are left out; Statistics has both. 95 % intervals are Wilson’s."
          columns={[
            'Reviewer',
            { title: 'Sensitivity', numeric: true },
            { title: 'k of n', numeric: true },
            { title: '95 % interval', numeric: true },
            { title: 'Specificity', numeric: true },
            { title: 'k of n ', numeric: true },
            { title: '95 % interval ', numeric: true },
          ]}
          rows={reviewers.map(([name, { sensitivity, specificity }]) => ({
            key: name,
            cells: [
              <Isolated key="name" text={name} />,
              ...[sensitivity, specificity].flatMap((share) => [
                shareText(share),
                fractionText(share),
                intervalText(share),
              ]),
            ],
          }))}
        />
      )}
    </Panel>
  );
}
