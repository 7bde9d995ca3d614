import type { Role } from '../../../domain/reviewers/reviewer.ts';
import { t } from '../../../words/words.ts';
import { sectionsFor } from '../../ui/layout/SectionedScreen.tsx';
import { hasEveryWord } from '../../ui/text/has-every-word.ts';
import { WORKSPACES } from '../workspaces.ts';

/** A part of a workspace, as the palette leads to it. */
export interface PalettePlace {
  address: string;
  name: string;
}

/**
 * The parts of workspaces that have every word of the query in their name, or that of their workspace; of those, the
 * ones that somebody may see. None without a query: the way to each workspace is a command.
 */
export function palettePlaces(query: string, role: Role): PalettePlace[] {
  if (query.trim() === '') return [];
  return WORKSPACES.flatMap(({ id, sections = [] }) =>
    sectionsFor(sections, role).map((section) => ({
      address: `/${id}/${section.id}`,
      name: t('workspaces.section', { section: section.name, workspace: t(`workspaces.name.${id}`) }),
    })),
  ).filter(({ name }) => hasEveryWord(name, query));
}
