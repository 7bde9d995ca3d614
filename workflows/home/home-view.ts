import { type HomeView, homeViewSchema } from '../../domain/home/home-view.ts';
import { live } from '../../storage/live.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';

const settingOf = (reviewer: string) => `home:${reviewer}`;

/** What a reviewer has chosen to see on Home, live; null until they do. */
export const liveHomeView = (reviewer: string) =>
  live<HomeView | null>(async () => (await readSetting(settingOf(reviewer), homeViewSchema)) ?? null);

/** Has Home show this to a reviewer from now on, in every tab. */
export const chooseHomeView = (reviewer: string, view: HomeView): Promise<void> =>
  writeSetting(settingOf(reviewer), view);
