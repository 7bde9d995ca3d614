import { IconPhotoSearch } from '@tabler/icons-react';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { liveStoredPictures } from '../../../workflows/matching/stored-pictures.ts';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { ComparePanel } from './ComparePanel.tsx';
import classes from './pictures.module.css';

/** Pictures that are compared with the banks, and what came of it. */
export function PicturesSection() {
  const stored = useRead(liveStoredPictures);
  return (
    <ReadState
      read={stored}
      failed={t('pictures.unreadable')}
      loading={t('pictures.loading')}
      isEmpty={({ banks, pictures }) => banks.length === 0 && pictures === 0}
      empty={
        <EmptyState
          icon={<IconPhotoSearch size={40} stroke={1.5} />}
          title={t('pictures.emptyTitle')}
          actions={<GoTo to="/known-content/banks">{t('pictures.toBanks')}</GoTo>}
        >
          {t('pictures.empty')}
        </EmptyState>
      }
    >
      {({ banks, pictures, cases }) => (
        <>
          <ComparePanel banks={banks} />
          <p className={classes.counts}>
            {t('pictures.counts', { pictures: formatCount(pictures), cases: formatCount(cases) })}
          </p>
        </>
      )}
    </ReadState>
  );
}
