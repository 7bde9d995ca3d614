import { useCallback, useState } from 'react';
import type { TrainingItem } from '../../../domain/training/item.ts';
import type { ItemAnalysis } from '../../../domain/training/item-analysis.ts';
import { formatListing } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { itemById } from '../../../workflows/training/material.ts';
import { type Target, TranscriptPane } from '../../review/transcript/TranscriptPane.tsx';
import { useMask } from '../../review/transcript/useMask.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import facts from '../../ui/layout/facts.module.css';
import { asked } from '../../ui/reading/asked.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import classes from './class.module.css';
import { aboutItem, discriminationOf, shareOf } from './item-words.ts';

const NONE: readonly never[] = [];
const nothing = () => {};

/** The transcript, with the messages marked that decide. */
function Reading({ item }: { item: TrainingItem }) {
  const [target, setTarget] = useState<Target | null>(null);
  const { messages } = item.transcript;
  return (
    <div className={classes.transcript}>
      <TranscriptPane
        messages={messages}
        detection={null}
        target={target}
        onGoTo={useCallback((message: number) => setTarget({ message }), [])}
        marks={NONE}
        editable={false}
        mask={useMask('off', messages.length)}
        onMark={nothing}
        deciding={item.deciding}
      />
    </div>
  );
}

function Item({ analysis }: { analysis: ItemAnalysis }) {
  const { item, facility, best, findings } = analysis;
  const { id, outcome, characteristics, difficulty } = item;
  const read = useRead(useCallback(() => asked(async () => ({ found: await itemById(id) })), [id]));
  return (
    <div className={classes.item}>
      <ul className={classes.findings}>
        {findings.map((finding) => (
          <li key={finding}>
            <strong>{t(`trainingClass.items.finding.${finding}`)}.</strong>{' '}
            {t(`trainingClass.items.meaning.${finding}`)}
          </li>
        ))}
      </ul>
      <dl className={facts.facts}>
        <dt>{t('trainingClass.items.column.focus')}</dt>
        <dd>{aboutItem(item)}</dd>
        <dt>{t('trainingClass.item.key')}</dt>
        <dd>{t(`trainingClass.item.outcome.${outcome}`)}</dd>
        {characteristics.length > 0 && (
          <>
            <dt>{t('trainingClass.item.characteristics')}</dt>
            <dd>{formatListing(characteristics.map((each) => t(`names.characteristic.${each}`)))}</dd>
          </>
        )}
        <dt>{t('trainingClass.item.difficulty')}</dt>
        <dd>{t(`trainingClass.item.difficulties.${difficulty}`)}</dd>
        <dt>{t('trainingClass.items.column.right')}</dt>
        <dd>{shareOf(facility)}</dd>
        <dt>{t('trainingClass.items.column.best')}</dt>
        <dd>{shareOf(best)}</dd>
        <dt>{t('trainingClass.items.column.discrimination')}</dt>
        <dd>{discriminationOf(analysis)}</dd>
      </dl>
      <ReadState
        read={read}
        failed={t('trainingClass.item.unreadable')}
        isEmpty={({ found }) => found === null}
        empty={<p className={classes.plain}>{t('trainingClass.item.gone')}</p>}
      >
        {({ found }) => <Reading item={found!} />}
      </ReadState>
    </div>
  );
}

/** An item with what was found of it, its key and its transcript; null while none is open. */
export function ItemDialog({ analysis, onClose }: { analysis: ItemAnalysis | null; onClose: () => void }) {
  return (
    <Dialog wide title={t('trainingClass.item.title')} opened={analysis !== null} onClose={onClose}>
      {analysis && <Item analysis={analysis} />}
    </Dialog>
  );
}
