import {
  IconAdjustmentsHorizontal,
  IconChartBar,
  IconDatabase,
  IconEye,
  IconFingerprint,
  IconHistory,
  IconHome,
  IconInbox,
  IconScale,
  IconSchool,
  IconSettings,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { StringRouteParams } from 'wouter';
import type { WorkspaceId } from '../../domain/keys/workspaces.ts';
import { PRACTICE_ACTIVITIES } from '../../domain/training/practice-session.ts';
import { DATA_SECTIONS } from '../data/sections.ts';
import { KNOWN_CONTENT_SECTIONS } from '../known-content/sections.ts';
import { QUALITY_SECTIONS } from '../quality/sections.ts';
import { SETTINGS_SECTIONS } from '../settings/sections.ts';
import { STATISTICS_SECTIONS } from '../statistics/sections.ts';
import { THRESHOLDS_SECTIONS } from '../thresholds/sections.ts';
import { TRAINING_SECTIONS } from '../training/sections.ts';
import type { Section } from '../ui/layout/SectionedScreen.tsx';

/** A screen, given what its address names. */
export type ScreenComponent = ComponentType<Record<string, string | undefined>>;

/** An address, as a pattern of the router, and the screen that is loaded when somebody goes there. */
export interface ScreenRoute {
  readonly pattern: string;
  readonly load: () => Promise<ScreenComponent>;
}

/** A workspace: its place in the navigation and its screens. Its path begins with its id. */
export interface Workspace {
  readonly id: WorkspaceId;
  readonly icon: typeof IconInbox;
  /** Its parts, each with an address of its own; none for a workspace in one piece. */
  readonly sections?: readonly Section[];
  readonly screens: readonly ScreenRoute[];
}

/** A screen takes what its pattern names; the router gives it just that. */
function screen<Pattern extends string>(
  pattern: Pattern,
  load: () => Promise<ComponentType<StringRouteParams<Pattern>>>,
): ScreenRoute {
  return { pattern, load: load as ScreenRoute['load'] };
}

/** Every workspace, in the order of the navigation: what navigation, routes and commands know of it. */
export const WORKSPACES: readonly Workspace[] = [
  {
    id: 'home',
    icon: IconHome,
    screens: [screen('/home', async () => (await import('../home/HomeScreen.tsx')).HomeScreen)],
  },
  {
    id: 'queue',
    icon: IconInbox,
    screens: [screen('/queue', async () => (await import('../queue/QueueScreen.tsx')).QueueScreen)],
  },
  {
    id: 'review',
    icon: IconEye,
    screens: [screen('/review/:id?', async () => (await import('../review/ReviewScreen.tsx')).ReviewScreen)],
  },
  {
    id: 'known-content',
    icon: IconFingerprint,
    sections: KNOWN_CONTENT_SECTIONS,
    screens: [
      screen(
        '/known-content/:section?',
        async () => (await import('../known-content/KnownContentScreen.tsx')).KnownContentScreen,
      ),
      screen(
        '/known-content/banks/:bank/:entry?',
        async () => (await import('../known-content/bank/BankScreen.tsx')).BankScreen,
      ),
    ],
  },
  {
    id: 'quality',
    icon: IconScale,
    sections: QUALITY_SECTIONS,
    screens: [
      screen('/quality/:section?', async () => (await import('../quality/QualityScreen.tsx')).QualityScreen),
    ],
  },
  {
    id: 'training',
    icon: IconSchool,
    sections: TRAINING_SECTIONS,
    screens: [
      ...PRACTICE_ACTIVITIES.map((activity) =>
        screen(
          `/training/${activity}/:session`,
          async () => (await import('../training/practise/PractiseScreen.tsx')).PractiseScreen,
        ),
      ),
      screen(
        '/training/spaced/now',
        async () => (await import('../training/spaced/SpacedScreen.tsx')).SpacedScreen,
      ),
      screen(
        '/training/exam/now',
        async () => (await import('../training/exam/SittingScreen.tsx')).SittingScreen,
      ),
      screen(
        '/training/exam/result/:sitting',
        async () => (await import('../training/exam/ResultScreen.tsx')).ResultScreen,
      ),
      screen(
        '/training/:section?',
        async () => (await import('../training/TrainingScreen.tsx')).TrainingScreen,
      ),
      screen(
        '/training/lessons/:lesson',
        async () => (await import('../training/lessons/reader/LessonScreen.tsx')).LessonScreen,
      ),
      screen(
        '/training/lessons/:lesson/edit',
        async () => (await import('../training/lessons/editor/EditorScreen.tsx')).EditorScreen,
      ),
    ],
  },
  {
    id: 'thresholds',
    icon: IconAdjustmentsHorizontal,
    sections: THRESHOLDS_SECTIONS,
    screens: [
      screen(
        '/thresholds/:section?',
        async () => (await import('../thresholds/ThresholdsScreen.tsx')).ThresholdsScreen,
      ),
    ],
  },
  {
    id: 'statistics',
    icon: IconChartBar,
    sections: STATISTICS_SECTIONS,
    screens: [
      screen(
        '/statistics/:section?',
        async () => (await import('../statistics/StatisticsScreen.tsx')).StatisticsScreen,
      ),
    ],
  },
  {
    id: 'log',
    icon: IconHistory,
    screens: [
      screen('/log', async () => (await import('../log/LogScreen.tsx')).LogScreen),
      screen('/log/case/:id', async () => (await import('../log/CaseHistoryScreen.tsx')).CaseHistoryScreen),
    ],
  },
  {
    id: 'data',
    icon: IconDatabase,
    sections: DATA_SECTIONS,
    screens: [screen('/data/:section?', async () => (await import('../data/DataScreen.tsx')).DataScreen)],
  },
  {
    id: 'settings',
    icon: IconSettings,
    sections: SETTINGS_SECTIONS,
    screens: [
      screen(
        '/settings/:section?',
        async () => (await import('../settings/SettingsScreen.tsx')).SettingsScreen,
      ),
    ],
  },
];
