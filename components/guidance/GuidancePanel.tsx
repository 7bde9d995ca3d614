import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useState } from 'react';
import { type GuidanceChange, type GuidanceTopic, guidanceName } from '../../domain/review/guidance.ts';
import { formatCount, formatDay, formatMoment } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { liveGuidance } from '../../workflows/policy/guidance.ts';
import { DoneNotice } from '../ui/DoneNotice.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { NotAllowed } from '../ui/reading/NotAllowed.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { useMay } from '../ui/reading/useReviewer.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { Isolated } from '../ui/text/InertText.tsx';
import { GuidanceDialog } from './GuidanceDialog.tsx';
import { topicName } from './GuidanceFields.tsx';

const size = ({ major }: GuidanceChange) => t(`guidanceChanges.sizes.${major ? 'major' : 'minor'}`);

interface StandingProps {
  additions: readonly GuidanceChange[];
  /** Left out where nothing can be changed. */
  onChange?: (topic: GuidanceTopic) => void;
}

function Standing({ additions, onChange }: StandingProps) {
  const { topic, text, version, since } = {
    topic: t('guidanceChanges.topic'),
    text: t('guidanceChanges.text'),
    version: { title: t('guidanceChanges.version'), numeric: true as const },
    since: t('guidanceChanges.since'),
  };
  return (
    <DataTable
      caption={t('guidanceChanges.standing')}
      hideCaption
      widths={['11rem', '18rem', '5rem', '8rem']}
      grows={1}
      columns={[topic, text, version, since]}
      rows={additions.map((each) => ({
        key: each.version,
        cells: [
          onChange ? (
            <Button
              key="topic"
              variant="subtle"
              size="compact-sm"
              aria-label={t('guidanceChanges.changeTopic', { topic: topicName(each.characteristic) })}
              onClick={() => onChange(each.characteristic)}
            >
              {topicName(each.characteristic)}
            </Button>
          ) : (
            topicName(each.characteristic)
          ),
          <Isolated key="text" text={each.text} />,
          formatCount(each.version),
          formatDay(each.at),
        ],
      }))}
    />
  );
}

function History({ history }: { history: readonly GuidanceChange[] }) {
  return (
    <Panel title={t('guidanceChanges.history')} description={t('guidanceChanges.historyHint')}>
      <DataTable
        caption={t('guidanceChanges.history')}
        hideCaption
        widths={['5rem', '6rem', '11rem', '16rem', '14rem', '7rem', '10rem']}
        grows={3}
        columns={[
          t('guidanceChanges.version'),
          t('guidanceChanges.size'),
          t('guidanceChanges.topic'),
          t('guidanceChanges.text'),
          t('guidanceChanges.reason'),
          t('guidanceChanges.author'),
          t('guidanceChanges.since'),
        ]}
        rows={history.map((each) => ({
          key: each.version,
          cells: [
            formatCount(each.version),
            size(each),
            topicName(each.characteristic),
            each.text === '' ? t('guidanceChanges.removed') : <Isolated key="text" text={each.text} />,
            <Isolated key="reason" text={each.reason} />,
            <Isolated key="author" text={each.author} />,
            formatMoment(each.at),
          ],
        }))}
      />
    </Panel>
  );
}

/** What leads have added to the guidance, its versions, and changing it. */
export function GuidancePanel() {
  const mayChange = useMay()('change-guidance');
  const guidance = useRead(liveGuidance);
  const [topic, setTopic] = useState<{ of: GuidanceTopic } | null>(null);
  const [done, setDone] = useState<number | null>(null);
  return (
    <ReadState read={guidance} failed={t('guidanceChanges.unreadable')}>
      {(found) => (
        <>
          <Panel
            title={t('guidanceChanges.title')}
            description={t('guidanceChanges.description', { version: guidanceName(found.version) })}
            aside={
              mayChange && (
                <Button onClick={() => setTopic({ of: null })}>{t('guidanceChanges.change')}</Button>
              )
            }
          >
            {found.additions.length === 0 ? (
              <EmptyState
                icon={<IconBook2 size={40} stroke={1.5} />}
                title={t('guidanceChanges.empty.title')}
              >
                {t('guidanceChanges.empty.text')}
              </EmptyState>
            ) : (
              <Standing
                additions={found.additions}
                {...(mayChange && { onChange: (of: GuidanceTopic) => setTopic({ of }) })}
              />
            )}
            {!mayChange && <NotAllowed action="change-guidance" />}
            {done !== null && (
              <DoneNotice onClose={() => setDone(null)}>
                {t('guidanceChanges.published', { version: done })}
              </DoneNotice>
            )}
          </Panel>
          {found.history.length > 0 && <History history={found.history} />}
          {topic && (
            <GuidanceDialog
              guidance={found}
              topic={topic.of}
              onClose={() => setTopic(null)}
              onPublished={setDone}
            />
          )}
        </>
      )}
    </ReadState>
  );
}
