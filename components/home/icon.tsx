import type { IconInbox } from '@tabler/icons-react';

/** An icon beside a sentence. */
export const icon = (Icon: typeof IconInbox) => <Icon size={16} stroke={1.5} />;
