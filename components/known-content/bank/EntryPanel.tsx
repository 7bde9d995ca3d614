import { Button, CopyButton, Group, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Link } from 'wouter';
import type { Entry } from '../../../domain/matching/bank/entry.ts';
import { isLowQuality } from '../../../domain/metrics/matching/bank-quality.ts';
import { formatCount, formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { type EntryDetail, liveEntry } from '../../../workflows/matching/bank-entries.ts';
import { bankAddress } from '../../ui/bank-address.ts';
import { SidePanel } from '../../ui/dialogs/SidePanel.tsx';
import facts from '../../ui/layout/facts.module.css';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
import { Tag } from '../../ui/text/Tag.tsx';
import classes from './bank-page.module.css';
import type { Deciding } from './DecideEntries.tsx';
import { EntryFindings } from './EntryFindings.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { EntryPicture } from './EntryPicture.tsx';
import { shortHash } from './short-hash.ts';

/** CSS pixels of a side of the picture. */
const SIDE = 176;

const Unknown = () => <span className={classes.meta}>{t('bankPage.entry.unknown')}</span>;

function Quality({ entry }: { entry: Entry }) {
  const { quality } = entry;
  if (quality === null) return <Unknown />;
  return t(isLowQuality(entry) ? 'bankPage.entry.lowQuality' : 'bankPage.entry.qualityOf', { quality });
}

function Hash({ hash }: Pick<Entry, 'hash'>) {
  return (
    <>
      <span className={classes.hash} translate="no">
        {hash}
      </span>
      <CopyButton value={hash}>
        {({ copied, copy }) => (
          <Button
            size="compact-xs"
            variant="default"
            className={classes.copy}
            leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            onClick={copy}
          >
            {t(copied ? 'bankPage.entry.copied' : 'bankPage.entry.copy')}
          </Button>
        )}
      </CopyButton>
    </>
  );
}

function Facts({ entry, alsoIn }: EntryDetail) {
  const { method, hash, source, sourceId, tags, date, pictureId, note, frames } = entry;
  return (
    <dl className={`${facts.facts} ${classes.facts}`}>
      <dt>{t('bankPage.entry.hash')}</dt>
      <dd>
        <Hash hash={hash} />
      </dd>
      <dt>{t('bankPage.entry.method')}</dt>
      <dd>{t(`names.method.${method}`)}</dd>
      {frames && (
        <>
          <dt>{t('bankPage.entry.frames')}</dt>
          <dd>{formatCount(frames.length)}</dd>
        </>
      )}
      <dt>{t('bankPage.entry.quality')}</dt>
      <dd>
        <Quality entry={entry} />
      </dd>
      <dt>{t('bankPage.entry.source')}</dt>
      <dd>{source === '' ? <Unknown /> : <Isolated text={source} />}</dd>
      {sourceId !== undefined && (
        <>
          <dt>{t('bankPage.entry.sourceId')}</dt>
          <dd>
            <Isolated text={sourceId} />
          </dd>
        </>
      )}
      <dt>{t('bankPage.entry.tags')}</dt>
      <dd className={classes.tags}>
        {tags.length === 0 ? (
          <Unknown />
        ) : (
          tags.map((tag) => (
            <Tag key={tag}>
              <Isolated text={tag} />
            </Tag>
          ))
        )}
      </dd>
      <dt>{t('bankPage.entry.date')}</dt>
      <dd>{date === null ? <Unknown /> : <time dateTime={date}>{formatMoment(date)}</time>}</dd>
      {pictureId !== undefined && (
        <>
          <dt>{t('bankPage.entry.picture')}</dt>
          <dd>
            <Isolated text={pictureId} />
          </dd>
        </>
      )}
      {note !== undefined && note !== '' && (
        <>
          <dt>{t('bankPage.entry.note')}</dt>
          <dd dir="auto">
            <InertText text={note} />
          </dd>
        </>
      )}
      {alsoIn.length > 0 && (
        <>
          <dt>{t('bankPage.entry.alsoIn')}</dt>
          <dd>
            {alsoIn.map(({ id, name }) => (
              <div key={id}>
                <Link href={bankAddress(id)}>
                  <Isolated text={name} />
                </Link>
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

interface DetailProps {
  detail: EntryDetail;
  /** Null for those who may not decide. */
  onDecide: ((deciding: Deciding) => void) | null;
}

function Detail({ detail, onDecide }: DetailProps) {
  const { entry, findings, history } = detail;
  const decide = (what: Deciding['what']) => () => onDecide?.({ what, entries: [entry] });
  const proposed = findings?.proposed === true;
  return (
    <div className={classes.stack}>
      <div className={classes.pictured}>
        <EntryPicture entry={entry} side={SIDE} />
        <div className={classes.stack}>
          <div className={classes.tags}>
            <Tag tone={entry.status === 'active' ? 'plain' : 'soon'}>
              {t(`names.entryStatus.${entry.status}`)}
            </Tag>
            {proposed && <Tag tone="over">{t('bankPage.entry.proposed')}</Tag>}
          </div>
          {onDecide && entry.status !== 'removed' && (
            <Group gap="xs">
              {entry.status === 'active' && (
                <Button size="compact-sm" variant="default" onClick={decide('suspend')}>
                  {t('bankPage.decide.suspend')}
                </Button>
              )}
              {proposed && (
                <Button size="compact-sm" variant="default" onClick={decide('keep')}>
                  {t('bankPage.decide.keep')}
                </Button>
              )}
              {entry.status === 'suspended' && (
                <Button size="compact-sm" variant="default" onClick={decide('restore')}>
                  {t('bankPage.decide.restore')}
                </Button>
              )}
            </Group>
          )}
        </div>
      </div>
      <Facts {...detail} />
      <Title order={3} size="h5">
        {t('bankPage.entry.trust')}
      </Title>
      <EntryFindings findings={findings} />
      <Title order={3} size="h5">
        {t('bankPage.entry.history')}
      </Title>
      <EntryHistory history={history} />
    </div>
  );
}

interface EntryPanelProps {
  /** Null while none is open. */
  id: string | null;
  reviewer: string;
  onClose: () => void;
  onDecide: DetailProps['onDecide'];
}

/** One entry of a bank in full, beside the others. */
export function EntryPanel({ id, reviewer, onClose, onDecide }: EntryPanelProps) {
  const source = useCallback(() => liveEntry(id ?? '', reviewer), [id, reviewer]);
  const read = useRead(id === null ? null : source);
  const hash = id?.split(':').at(-1) ?? '';
  return (
    <SidePanel
      opened={id !== null}
      onClose={onClose}
      size="30rem"
      title={t('bankPage.entry.title', { hash: shortHash({ hash }) })}
    >
      {id !== null && (
        <ReadState
          read={read}
          failed={t('bankPage.entry.unreadable')}
          loading={t('bankPage.entry.loading')}
          isEmpty={(detail) => detail === null}
          empty={<p className={classes.plain}>{t('bankPage.entry.gone')}</p>}
        >
          {(detail) => detail && <Detail detail={detail} onDecide={onDecide} />}
        </ReadState>
      )}
    </SidePanel>
  );
}
