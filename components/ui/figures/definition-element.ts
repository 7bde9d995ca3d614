import type { DefinitionId } from '../../../domain/metrics/figures/definitions.ts';

/** The id of the element that holds a definition on the screen that shows its figures. */
export const definitionElement = (id: DefinitionId): string => `definition-${id}`;
