import { useCallback } from 'react';
import type { ItemAnalysis } from '../../../domain/training/item-analysis.ts';
import { t } from '../../../words/words.ts';
import { readClassItem } from '../../../workflows/training/class-item.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import facts from '../../ui/layout/facts.module.css';
import { asked } from '../../ui/reading/asked.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { KeyReading } from '../answering/KeyReading.tsx';
import classes from './class.module.css';
import { aboutItem, discriminationOf, shareOf } from './item-words.ts';

function Item({ analysis }: { analysis: ItemAnalysis }) {
  const { item, facility, best, findings } = analysis;
  const { id } = item;
  const read = useRead(useCallback(() => asked(async () => ({ found: await readClassItem(id) })), [id]));
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
        {({ found }) => <KeyReading item={found!} />}
      </ReadState>
    </div>
  );
}

/** An item with what was found of it, its transcript, key and explanation; null while none is open. */
export function ItemDialog({ analysis, onClose }: { analysis: ItemAnalysis | null; onClose: () => void }) {
  return (
    <Dialog wide title={t('trainingClass.item.title')} opened={analysis !== null} onClose={onClose}>
      {analysis && <Item analysis={analysis} />}
    </Dialog>
  );
}
