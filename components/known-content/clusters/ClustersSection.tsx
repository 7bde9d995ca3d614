import { Anchor } from '@mantine/core';
import { IconCirclesRelation } from '@tabler/icons-react';
import { Link, useSearch } from 'wouter';
import { clusterRulesOf } from '../../../domain/policy/cluster-rules.ts';
import { formatCount, formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { type AlertedCluster, liveClusters } from '../../../workflows/matching/clusters.ts';
import { liveReviewPolicy } from '../../../workflows/policy/review-policy.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { together, useRead } from '../../ui/reading/useRead.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { Tag } from '../../ui/text/Tag.tsx';
import { ClusterPage } from './ClusterPage.tsx';
import { clusterAddress, clusterOf } from './cluster-address.ts';

/** Clusters that are listed at first. */
const PAGE = 50;

const rowOf = ({ id, kind, name, members, reviewedMembers, createdAt, alert }: AlertedCluster) => ({
  key: id,
  cells: [
    <Anchor key="open" component={Link} href={clusterAddress(id)} size="sm">
      <Isolated text={name} />
    </Anchor>,
    t(`clusters.kindName.${kind}`),
    formatCount(members),
    formatCount(members - reviewedMembers),
    formatMoment(createdAt),
    alert && (
      <Tag key="alert" tone="over">
        {t(`clusters.short.${alert.reason}`)}
      </Tag>
    ),
  ],
});

function ClustersTable({ clusters }: { clusters: readonly AlertedCluster[] }) {
  const numeric = (title: string) => ({ title, numeric: true as const });
  return (
    <PagedTable
      caption={t('clusters.title')}
      hideCaption
      columns={[
        t('clusters.first'),
        t('clusters.kind'),
        numeric(t('clusters.members')),
        numeric(t('clusters.unreviewed')),
        t('clusters.began'),
        t('clusters.alert'),
      ]}
      page={PAGE}
      count={clusters.length}
      rowsTo={(end) => clusters.slice(0, end).map(rowOf)}
    />
  );
}

function AllClusters() {
  const read = together(useRead(liveClusters), useRead(liveReviewPolicy));
  return (
    <ReadState
      read={read}
      failed={t('clusters.unreadable')}
      loading={t('clusters.loading')}
      isEmpty={([found]) => found.length === 0}
      empty={
        <EmptyState icon={<IconCirclesRelation size={40} />} title={t('clusters.emptyTitle')}>
          {t('clusters.empty')}
        </EmptyState>
      }
    >
      {([found, { rules }]) => {
        const { alertSize: size, falseAlarmDays: days } = clusterRulesOf(rules);
        return (
          <Panel title={t('clusters.title')} description={t('clusters.description', { size, days })}>
            <ClustersTable clusters={found} />
          </Panel>
        );
      }}
    </ReadState>
  );
}

/** The clusters, those with an alert first; or the one that the address names. */
export function ClustersSection() {
  const id = clusterOf(useSearch());
  return id === null ? <AllClusters /> : <ClusterPage key={id} id={id} />;
}
