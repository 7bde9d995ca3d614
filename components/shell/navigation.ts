import {
  IconAdjustmentsHorizontal,
  IconChartBar,
  IconDatabase,
  IconEye,
  IconInbox,
  IconSettings,
} from '@tabler/icons-react';

/** The workspaces, in the order of the navigation. */
export const WORKSPACES = [
  { path: '/queue', name: 'Queue', icon: IconInbox },
  { path: '/review', name: 'Review', icon: IconEye },
  { path: '/thresholds', name: 'Thresholds', icon: IconAdjustmentsHorizontal },
  { path: '/statistics', name: 'Statistics', icon: IconChartBar },
  { path: '/data', name: 'Data', icon: IconDatabase },
  { path: '/settings', name: 'Settings', icon: IconSettings },
] as const;
