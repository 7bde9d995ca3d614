import type { ReactNode } from 'react';

/**
 * A column of numbers, which end with each other.
 * @param head what is drawn in place of the title
 */
export const numeric = (title: string, head?: ReactNode) => ({ title, numeric: true, head }) as const;
