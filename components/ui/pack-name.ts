import type { ModelReference } from '../../domain/detection/assessment.ts';

/** What a pack is called where people read of it. */
export const packName = ({ id, version }: Pick<ModelReference, 'id' | 'version'>): string =>
  `${id} ${version}`;
