import { Button, Group } from '@mantine/core';
import { formatMoment } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import type { ClusterReview } from '../../../workflows/matching/clusters.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { data } from '../../ui/text/marks.tsx';
import classes from './clusters.module.css';
import { undoReview } from './undo-review.ts';

/** The latest decision for a cluster, to be undone while nobody has gone on with one of its cases. */
export function LatestReview({ review: { entry, isUndoable } }: { review: ClusterReview }) {
  const { busy, run } = useAction();
  const { finding, verdict, caseIds, lookedAt } = entry.payload;
  const outcome = finding ? t(`names.finding.${finding}`) : verdict && t(`names.decision.${verdict}`);
  const counts = { cases: caseIds.length, seen: lookedAt };
  const said = { who: entry.actor, moment: formatMoment(entry.at), data };
  return (
    <Panel title={t('clusters.latest.title')}>
      <p className={classes.text}>
        {outcome === null
          ? rich('clusters.latest.reviewed', said)
          : rich('clusters.latest.decided', { ...said, ...counts, outcome })}
      </p>
      {isUndoable && (
        <Group mt="sm">
          <Button variant="default" loading={busy} onClick={() => void run(() => undoReview(entry.seq))}>
            {t('clusters.latest.undo')}
          </Button>
        </Group>
      )}
    </Panel>
  );
}
