import type { HomeView } from '../../domain/home/home-view.ts';
import type { welcome } from '../../words/en/welcome.ts';
import { t } from '../../words/words.ts';
import { type Anchor, button, first, panel } from './anchors.ts';

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

const REVIEWING: readonly Step<'reviewing'>[] = [
  ['path', '/training/path', first('section')],
  ['next', '/home', button(t('home.next'))],
  ['queue', '/queue', first('[role="grid"]')],
  ['review', '/review', first('[data-bottom-bar], [data-way-on]')],
  ['golden', '/quality/golden', panel(t('quality.ownGolden.title'))],
  ['pause', '/home', button(t('shell.header.break'), 'header')],
  ['commands', '/home', button(t('shell.header.search'), 'header')],
];

const LEADING: readonly Step<'leading'>[] = [
  ['health', '/home', first('[data-tour="queue"]')],
  ['checks', '/home', first('[data-tour="checks"]')],
  ['views', '/queue', first('nav')],
  ['quality', '/quality/second-reviews', first('[role="tablist"]')],
  ['thresholds', '/thresholds/lab', panel(t('thresholds.lab.title'))],
  ['statistics', '/statistics/figures', first('section')],
  ['people', '/settings/reviewers', button(t('settings.add.title'))],
];

const FIGURES: readonly Step<'figures'>[] = [
  ['week', '/home', first('[data-tour="week"]')],
  ['filter', '/statistics/figures', first('search')],
  ['figures', '/statistics/figures', first('section')],
  ['time', '/statistics/time', first('section')],
  ['definitions', '/statistics/definitions', first('section')],
  ['export', '/statistics/export', first('section')],
  ['log', '/log', button(t('log.verify'))],
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
