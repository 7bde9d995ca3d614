import { Button, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { type ClusterView, liveCluster } from '../../../workflows/matching/clusters.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { Tag } from '../../ui/text/Tag.tsx';
import { AlertText } from './AlertText.tsx';
import { clusterAddress } from './cluster-address.ts';
import classes from './clusters.module.css';
import { DecideCluster } from './DecideCluster.tsx';
import { LatestReview } from './LatestReview.tsx';
import { MemberDialog } from './MemberDialog.tsx';

interface SampleProps {
  view: ClusterView;
  seen: ReadonlySet<string>;
  onLook: (itemId: string) => void;
}

function Sample({ view: { sample, members }, seen, onLook }: SampleProps) {
  return (
    <Panel
      title={t('clusters.view.sampleTitle')}
      description={t('clusters.view.sample', { members })}
      aside={t('clusters.view.seenOf', { seen: seen.size, of: sample.length })}
    >
      <DataTable
        caption={t('clusters.view.sampleTitle')}
        hideCaption
        columns={[
          t('clusters.view.item'),
          t('clusters.view.look'),
          t('clusters.view.stand'),
          { title: t('clusters.view.likeness'), numeric: true },
        ]}
        rows={sample.map(({ itemId, name, similarity }) => ({
          key: itemId,
          cells: [
            <Isolated key="item" text={name} />,
            <Button
              key="look"
              size="compact-sm"
              variant="default"
              aria-label={t('clusters.view.open', { name: inertText(name) })}
              onClick={() => onLook(itemId)}
            >
              {t('clusters.view.look')}
            </Button>,
            <Tag key="seen" tone={seen.has(itemId) ? 'plain' : 'soon'}>
              {t(seen.has(itemId) ? 'clusters.view.seen' : 'clusters.view.notSeen')}
            </Tag>,
            formatPercent(similarity),
          ],
        }))}
      />
    </Panel>
  );
}

function Page({ view, onEntry }: { view: ClusterView; onEntry: (entryId: string) => void }) {
  const [open, setOpen] = useState<string | null>(null);
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  const seen = new Set(view.sample.map(({ itemId }) => itemId).filter((id) => looked.has(id)));
  return (
    <>
      {view.alert && (
        <Panel title={t('clusters.view.whyTitle')}>
          <AlertText alert={view.alert} />
        </Panel>
      )}
      {view.latest && <LatestReview review={view.latest} />}
      <Sample
        view={view}
        seen={seen}
        onLook={(itemId) => {
          setOpen(itemId);
          setLooked(new Set([...looked, itemId]));
        }}
      />
      <DecideCluster view={view} seen={seen} onEntry={onEntry} />
      <MemberDialog
        clusterId={view.id}
        founderId={view.founderId}
        itemId={open}
        entryId={view.entryId}
        onClose={() => setOpen(null)}
      />
    </>
  );
}

/** One cluster: why it has an alert, members to look at, and the decision for all of them. */
export function ClusterPage({ id }: { id: string }) {
  const [entryId, setEntryId] = useState<string | null>(null);
  const view = useRead(useCallback(() => liveCluster(id, entryId), [id, entryId]));
  return (
    <ReadState
      read={view}
      failed={t('clusters.unreadable')}
      loading={t('clusters.loading')}
      isEmpty={(found) => found === null}
      empty={<p>{t('clusters.gone')}</p>}
    >
      {(found) => (
        <>
          <Group gap="sm">
            <Button
              component={Link}
              href={clusterAddress()}
              size="compact-sm"
              variant="subtle"
              leftSection={<IconArrowLeft size={16} aria-hidden />}
            >
              {t('clusters.back')}
            </Button>
            <h2 className={classes.title}>
              <Isolated text={t('clusters.view.title', { name: found!.name })} />
            </h2>
          </Group>
          <Page view={found!} onEntry={setEntryId} />
        </>
      )}
    </ReadState>
  );
}
