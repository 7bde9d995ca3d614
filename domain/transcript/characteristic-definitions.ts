/** What people call a characteristic. What the reviewer reads of it is part of the guidance. */
export interface Definition {
  id: string;
  name: string;
}

/**
 * The published conversation patterns; ids, order and meaning are fixed by the content policy. Another one is added at
 * the end, with its guidance and its phrases: what was stored before, and packs that do not tell it, stay as they are.
 */
export const DEFINITIONS = [
  {
    id: 'information-seeking',
    name: 'Information seeking',
  },
  {
    id: 'supervision-check',
    name: 'Supervision check',
  },
  {
    id: 'secrecy',
    name: 'Secrecy',
  },
  {
    id: 'isolation',
    name: 'Isolation',
  },
  {
    id: 'platform-move',
    name: 'Platform move',
  },
  {
    id: 'incentive',
    name: 'Incentive',
  },
  {
    id: 'flattery',
    name: 'Flattery',
  },
  {
    id: 'pressure',
    name: 'Pressure',
  },
  {
    id: 'meeting-request',
    name: 'Meeting request',
  },
  {
    id: 'image-request',
    name: 'Image request',
  },
] as const satisfies readonly Definition[];
