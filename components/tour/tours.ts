import type { HomeView } from '../../domain/home/home-view.ts';
import type { welcome } from '../../words/en/welcome.ts';
import { t } from '../../words/words.ts';
import { type Anchor, called, first } from './anchors.ts';

/** One step of a tour: what it says, on which screen, and of what there. */
export interface TourStep {
  id: string;
  title: string;
  text: string;
  /** An address of the console. */
  to: string;
  anchor: Anchor;
}

type Step<View extends HomeView> = readonly [
  id: keyof (typeof welcome.tour.step)[View],
  to: string,
  anchor: Anchor,
];

const PART = 'main section';

const REVIEWING: readonly Step<'reviewing'>[] = [
  ['due', '/home', first('[data-tour="for-you"]')],
  ['next', '/home', called('main button', t('home.next'))],
  ['queue', '/queue', first('main [role="grid"]')],
  ['review', '/review', first('main h2')],
  ['golden', '/quality/golden', first('main [role="tabpanel"], main')],
  ['pause', '/home', called('header button', t('shell.header.break'))],
  ['commands', '/home', called('header button', t('shell.header.showCommands'))],
];

const LEADING: readonly Step<'leading'>[] = [
  ['health', '/home', first('[data-tour="queue"]')],
  ['checks', '/home', first('[data-tour="checks"]')],
  ['views', '/queue', first('main nav')],
  ['quality', '/quality/second-reviews', first('main [role="tablist"]')],
  ['thresholds', '/thresholds/lab', first(PART)],
  ['statistics', '/statistics/figures', first(PART)],
  ['people', '/settings/reviewers', called('main button', t('settings.add.title'))],
];

const FIGURES: readonly Step<'figures'>[] = [
  ['week', '/home', first('[data-tour="week"]')],
  ['filter', '/statistics/figures', first('main search, main form, main [role="search"]')],
  ['figures', '/statistics/figures', first(PART)],
  ['time', '/statistics/time', first(PART)],
  ['definitions', '/statistics/definitions', first(PART)],
  ['export', '/statistics/export', first(PART)],
  ['log', '/log', called('main button', t('log.verify'))],
];

/** The tour for whoever comes for this. */
export const TOURS: Record<HomeView, readonly TourStep[]> = {
  reviewing: REVIEWING.map(([id, to, anchor]) => ({
    ...{ id, to, anchor },
    title: t(`welcome.tour.step.reviewing.${id}.title`),
    text: t(`welcome.tour.step.reviewing.${id}.text`),
  })),
  leading: LEADING.map(([id, to, anchor]) => ({
    ...{ id, to, anchor },
    title: t(`welcome.tour.step.leading.${id}.title`),
    text: t(`welcome.tour.step.leading.${id}.text`),
  })),
  figures: FIGURES.map(([id, to, anchor]) => ({
    ...{ id, to, anchor },
    title: t(`welcome.tour.step.figures.${id}.title`),
    text: t(`welcome.tour.step.figures.${id}.text`),
  })),
};
