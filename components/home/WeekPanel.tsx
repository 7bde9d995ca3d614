import { Button } from '@mantine/core';
import {
  IconArrowDownRight,
  IconArrowUpRight,
  IconBook,
  IconChartBar,
  IconChartLine,
  IconDownload,
  IconMinus,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Flow } from '../../domain/home/flow.ts';
import type { Reading, ShareChange, WeekFigures } from '../../domain/home/week-figures.ts';
import { formatCount, formatDifference, formatFixed, formatPercent } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { IntervalBar } from '../ui/charts/IntervalBar.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { HomeLinks } from './HomeLinks.tsx';
import classes from './home.module.css';
import { icon } from './icon.tsx';

const points = (share: number) => formatDifference(share * 100, (amount) => formatFixed(amount, 1));

const READING_ICONS: Record<Reading, typeof IconMinus | null> = {
  up: IconArrowUpRight,
  down: IconArrowDownRight,
  chance: IconMinus,
  'too-little': null,
};

/** How many there were, and in the days before. */
function CountFigure({ name, flow }: { name: string; flow: Flow }) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd className={classes.value}>{formatCount(flow.last)}</dd>
      <dd className={classes.note}>{t('home.week.before', { count: flow.before })}</dd>
    </div>
  );
}

/** A share with its interval, its change, and whether that is more than chance. */
function ShareFigure({ name, share }: { name: string; share: ShareChange }) {
  const { last, change, reading } = share;
  const ReadingIcon = READING_ICONS[reading];
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd className={classes.value}>
        {last.value === null ? t('units.undefined') : formatPercent(last.value)}
      </dd>
      <dd className={classes.note}>
        {last.value !== null && <IntervalBar value={last.value} interval={last.wilson95} />}
        {t('home.week.ofCases', { k: last.k, n: last.n })}
      </dd>
      {change.value !== null && change.newcombe95 && (
        <dd className={classes.note}>
          {t('home.week.change', {
            points: points(change.value),
            low: points(change.newcombe95[0]),
            high: points(change.newcombe95[1]),
          })}
        </dd>
      )}
      <dd className={classes.reading}>
        {ReadingIcon && <ReadingIcon size={16} stroke={1.5} aria-hidden />}
        {t(`home.week.reading.${reading}`)}
      </dd>
    </div>
  );
}

const LINKS = [
  { key: 'figures', of: IconChartBar, to: '/statistics/figures' },
  { key: 'overTime', of: IconChartLine, to: '/statistics/time' },
  { key: 'export', of: IconDownload, to: '/statistics/export' },
] as const;

/** The figures of the last days and what their change comes to. */
export function WeekPanel({ figures }: { figures: WeekFigures }) {
  return (
    <div data-tour="week" className={classes.whole}>
      <Figures figures={figures} />
    </div>
  );
}

/** The figures, or that there are none. */
function Figures({ figures }: { figures: WeekFigures }) {
  const [, navigate] = useLocation();
  const { flagged, decided, confirmed, inconclusive } = figures;
  const links = LINKS.map(({ key, of, to }) => ({
    ...{ key, to, icon: icon(of) },
    says: t(`home.week.${key}`),
  }));
  if (decided.last + decided.before === 0)
    return (
      <Panel title={t('home.week.title')}>
        <EmptyState
          icon={<IconBook size={40} />}
          title={t('home.week.nothing.title')}
          actions={
            <Button variant="default" onClick={() => navigate('/statistics/figures')}>
              {t('home.week.nothing.action')}
            </Button>
          }
        >
          {t('home.week.nothing.text')}
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title={t('home.week.title')} description={t('home.week.against')}>
      <dl className={classes.figures}>
        <ShareFigure name={t('home.week.confirmed')} share={confirmed} />
        <ShareFigure name={t('home.week.inconclusive')} share={inconclusive} />
        <CountFigure name={t('home.week.decided')} flow={decided} />
        {flagged && <CountFigure name={t('home.week.flagged')} flow={flagged} />}
      </dl>
      <HomeLinks links={links} />
    </Panel>
  );
}
