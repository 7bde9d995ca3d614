import {
  IconAdjustmentsHorizontal,
  IconChartBar,
  IconDatabase,
  IconEye,
  IconHistory,
  IconInbox,
  IconScale,
  IconSettings,
} from '@tabler/icons-react';
import type { CommandId } from '../../domain/keys/commands.ts';

/** The workspaces, in the order of the navigation, each with the command that goes there. */
export const WORKSPACES = [
  { command: 'go-queue', path: '/queue', name: 'Queue', icon: IconInbox },
  { command: 'go-review', path: '/review', name: 'Review', icon: IconEye },
  { command: 'go-quality', path: '/quality', name: 'Quality', icon: IconScale },
  { command: 'go-thresholds', path: '/thresholds', name: 'Thresholds', icon: IconAdjustmentsHorizontal },
  { command: 'go-statistics', path: '/statistics', name: 'Statistics', icon: IconChartBar },
  { command: 'go-log', path: '/log', name: 'Log', icon: IconHistory },
  { command: 'go-data', path: '/data', name: 'Data', icon: IconDatabase },
  { command: 'go-settings', path: '/settings', name: 'Settings', icon: IconSettings },
] as const satisfies readonly { command: CommandId; [part: string]: unknown }[];
