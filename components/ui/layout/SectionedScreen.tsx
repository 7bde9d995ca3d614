import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import type { WorkspaceId } from '../../../domain/keys/workspaces.ts';
import { type Action, may } from '../../../domain/reviewers/permissions.ts';
import type { Role } from '../../../domain/reviewers/reviewer.ts';
import { t } from '../../../words/words.ts';
import { EmptyState } from '../reading/EmptyState.tsx';
import { useReviewer } from '../reading/useReviewer.ts';
import { Screen } from './Screen.tsx';
import { SectionTabs } from './SectionTabs.tsx';

/** A part of a workspace, with an address of its own. */
export interface Section<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  /** What somebody must be allowed to do to see it, any of these, and what others are told. */
  readonly only?: { readonly for: readonly Action[]; readonly refusal: string };
}

/** The parts that somebody may see. */
export function sectionsFor<Part extends Section>(sections: readonly Part[], role: Role): Part[] {
  return sections.filter(({ only }) => !only || only.for.some((action) => may(role, action)));
}

interface SectionedScreenProps<Id extends string> {
  workspace: WorkspaceId;
  sections: readonly Section<Id>[];
  /** What the address names. */
  section: string | undefined;
  /** What the address of a section says before "#", with its question mark; what is there stays by default. */
  search?: string;
  /** Draws a section that is known and may be seen. */
  children: (id: Id) => ReactNode;
}

/**
 * The screen of a workspace in parts: a tab for each that the reviewer may see, and the one that the address names.
 * An address that names none leads to the first.
 */
export function SectionedScreen<Id extends string>({
  workspace,
  sections,
  section,
  search = '',
  children,
}: SectionedScreenProps<Id>) {
  const reviewer = useReviewer();
  const [, navigate] = useLocation();
  const title = t(`workspaces.name.${workspace}`);
  if (!reviewer && sections.some(({ only }) => only)) return <Screen title={title}>{null}</Screen>;
  const open = reviewer ? sectionsFor(sections, reviewer.role) : sections;
  const known = sections.find(({ id }) => id === section);
  const addressOf = (id: Id) => `/${workspace}/${id}`;
  if (!known) return <Redirect to={addressOf(open[0]!.id)} replace />;
  return (
    <Screen title={title} documentTitle={t('workspaces.section', { section: known.name, workspace: title })}>
      <SectionTabs
        sections={open}
        value={known.id}
        onChange={(next) => navigate(`${addressOf(next)}${search}`)}
      >
        {open.includes(known) ? (
          children(known.id)
        ) : (
          <EmptyState icon={<IconLock size={40} />} title={known.only!.refusal}>
            {t('workspaces.askLead')}
          </EmptyState>
        )}
      </SectionTabs>
    </Screen>
  );
}
