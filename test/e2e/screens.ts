import { WORKSPACES } from '../../components/shell/workspaces.ts';

/** Every screen that needs no case to be chosen first, by its address. */
export const SCREENS = WORKSPACES.flatMap(({ id, sections = [] }) =>
  sections.length > 0 ? sections.map((section) => `${id}/${section.id}`) : [id],
);
