import { Button } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { type DueToday, dueToday, endOfDay } from '../../../domain/training/due-today.ts';
import { formatDay, languageName } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { useNow } from '../../ui/reading/useNow.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { OwnLearning } from '../practise/OwnLearning.tsx';

/** Where what is due is answered. */
const SPACED_ADDRESS = '/training/spaced/now';

function NothingDue({ next }: Pick<DueToday, 'next'>) {
  return (
    <EmptyState
      icon={<IconCalendarCheck size={40} stroke={1.5} />}
      title={t('trainingPractice.spaced.none.title')}
      actions={<GoTo to="/training/guided">{t('trainingPractice.spaced.none.toGuided')}</GoTo>}
    >
      {next === null
        ? t('trainingPractice.spaced.none.ever')
        : t('trainingPractice.spaced.none.next', { day: formatDay(next) })}
    </EmptyState>
  );
}

function Due({ due: { cards, next } }: { due: DueToday }) {
  const [, navigate] = useLocation();
  if (cards.length === 0) return <NothingDue next={next} />;
  return (
    <Panel
      title={t('trainingPractice.spaced.title')}
      description={t('trainingPractice.spaced.text', { count: cards.length })}
      aside={<Button onClick={() => navigate(SPACED_ADDRESS)}>{t('trainingPractice.spaced.begin')}</Button>}
    >
      <DataTable
        caption={t('trainingPractice.spaced.title')}
        hideCaption
        columns={[
          t('trainingPractice.spaced.column.characteristic'),
          t('trainingPractice.spaced.column.language'),
          t('trainingPractice.spaced.column.since'),
        ]}
        rows={cards.map(({ key, focus, due }) => ({
          key,
          cells: [
            t(`names.characteristic.${focus.characteristic}`),
            languageName(focus.language) ?? focus.language,
            formatDay(due),
          ],
        }))}
      />
    </Panel>
  );
}

/** What is due for review today. Which side a card is of is not told: it would be its answer. */
export function SpacedSection({ reviewer }: { reviewer: string }) {
  const end = endOfDay(useNow());
  return <OwnLearning reviewer={reviewer}>{(records) => <Due due={dueToday(records, end)} />}</OwnLearning>;
}
