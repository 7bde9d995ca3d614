import {
  type DistanceTest,
  type Laying,
  matchedShare,
} from '../../../domain/metrics/matching/distance-test.ts';
import { LEVELS, NEARNESS_IDS, TRANSFORMATION_IDS } from '../../../domain/pictures/recipe.ts';
import { t } from '../../../words/words.ts';
import { fractionText, intervalText, shareText } from '../../ui/figures/share-text.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';

/** What a distance finds of each change at each strength, and of each kind of near miss. */
export function DistanceTable({
  test,
  distance,
  laying,
}: {
  test: DistanceTest;
  distance: number;
  laying: Laying;
}) {
  const rowOf = (key: string, name: string, counts: Uint32Array) => {
    const share = matchedShare(counts, distance);
    return { key, cells: [name, shareText(share), fractionText(share), intervalText(share)] };
  };
  const changes = TRANSFORMATION_IDS.flatMap((id) =>
    LEVELS.flatMap((level) => {
      const found = test.copies.find((each) => each.transformation === id && each.level === level);
      const name = `${t(`thresholds.distances.transformation.${id}`)} · ${t(`thresholds.distances.level.${level}`)}`;
      return found ? [rowOf(`${id} ${level}`, name, found.distances[laying])] : [];
    }),
  );
  const near = NEARNESS_IDS.flatMap((id) => {
    const found = test.nearMisses.find(({ nearness }) => nearness === id);
    const name = `${t('thresholds.distances.chart.nearMisses')} · ${t(`thresholds.distances.nearness.${id}`)}`;
    return found ? [rowOf(id, name, found.distances[laying])] : [];
  });
  return (
    <Panel title={t('thresholds.distances.table.title')}>
      <DataTable
        caption={t('thresholds.distances.table.caption')}
        columns={[
          t('thresholds.distances.table.change'),
          { title: t('thresholds.distances.chart.y'), numeric: true },
          { title: t('thresholds.distances.form.pictures'), numeric: true },
          { title: t('thresholds.distances.table.interval'), numeric: true },
        ]}
        rows={[...changes, ...near]}
      />
    </Panel>
  );
}
