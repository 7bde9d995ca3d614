import { Tabs } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Redirect, useLocation } from 'wouter';
import { may } from '../../domain/reviewers/permissions.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Screen } from '../ui/Screen.tsx';
import { useReviewer } from '../ui/useReviewer.ts';
import { AdjudicationSection } from './AdjudicationSection.tsx';
import { AppealsSection } from './AppealsSection.tsx';
import { AuditSection } from './AuditSection.tsx';
import { GoldenSection } from './GoldenSection.tsx';
import classes from './quality.module.css';
import { SecondReviewsSection } from './SecondReviewsSection.tsx';
import { SECTIONS, type SectionId } from './sections.ts';

const PARTS: Record<SectionId, (props: { reviewer: string }) => React.ReactNode> = {
  'second-reviews': SecondReviewsSection,
  adjudication: AdjudicationSection,
  appeals: AppealsSection,
  golden: GoldenSection,
  audit: AuditSection,
};

/** Checks on reviewing and on detection: second reviews, adjudication, appeals, golden items, audit samples. */
export function QualityScreen({ section }: { section: string | undefined }) {
  const reviewer = useReviewer();
  const [, navigate] = useLocation();
  if (!reviewer) return <Screen title="Quality">{null}</Screen>;
  const open = SECTIONS.filter(({ needs }) => needs.some((action) => may(reviewer.role, action)));
  const known = SECTIONS.find(({ id }) => id === section);
  if (!known) return <Redirect to={`/quality/${open[0]!.id}`} replace />;
  const Part = PARTS[known.id];
  return (
    <Screen title="Quality" documentTitle={`${known.name}, Quality`}>
      <Tabs value={known.id} onChange={(next) => navigate(`/quality/${next}`)}>
        <Tabs.List aria-label="Parts of the workspace">
          {open.map(({ id, name }) => (
            <Tabs.Tab key={id} value={id}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {open.includes(known) ? (
          <Tabs.Panel value={known.id} className={classes.section}>
            <Part key={reviewer.name} reviewer={reviewer.name} />
          </Tabs.Panel>
        ) : (
          <EmptyState icon={<IconLock size={40} />} title={`${known.name} are not for your role`}>
            Ask a lead if you need to see this.
          </EmptyState>
        )}
      </Tabs>
    </Screen>
  );
}
