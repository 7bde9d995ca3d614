import {
  IconAdjustmentsHorizontal,
  IconDatabase,
  IconEye,
  IconFingerprint,
  IconScale,
  IconSchool,
  IconUsers,
} from '@tabler/icons-react';
import type { LOG_GROUPS } from '../../domain/decisions/kinds/log-kind.ts';
import { LOG_REGISTER, type LogKind } from '../../domain/decisions/log-kinds.ts';

const ICONS: Record<(typeof LOG_GROUPS)[number], typeof IconEye> = {
  reviewing: IconEye,
  quality: IconScale,
  training: IconSchool,
  policy: IconAdjustmentsHorizontal,
  'known-content': IconFingerprint,
  people: IconUsers,
  data: IconDatabase,
};

/** The icon of what a kind of entry is about. */
export const kindIcon = (kind: LogKind): typeof IconEye => ICONS[LOG_REGISTER[kind].group];
