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

/** The workspaces, in the order of the navigation. */
export const WORKSPACES = [
  { path: '/queue', name: 'Queue', icon: IconInbox },
  { path: '/review', name: 'Review', icon: IconEye },
  { path: '/quality', name: 'Quality', icon: IconScale },
  { path: '/thresholds', name: 'Thresholds', icon: IconAdjustmentsHorizontal },
  { path: '/statistics', name: 'Statistics', icon: IconChartBar },
  { path: '/log', name: 'Log', icon: IconHistory },
  { path: '/data', name: 'Data', icon: IconDatabase },
  { path: '/settings', name: 'Settings', icon: IconSettings },
] as const;
