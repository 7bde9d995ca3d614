import type { ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { t } from '../../words/words.ts';
import { ColorSchemeControl } from '../ui/ColorSchemeControl.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { Screen } from '../ui/layout/Screen.tsx';
import { SectionTabs } from '../ui/layout/SectionTabs.tsx';
import columns from '../ui/tables/columns.module.css';
import { KeysPanel } from './KeysPanel.tsx';
import { LicencesPanel } from './LicencesPanel.tsx';
import { ModelPackPanel } from './ModelPackPanel.tsx';
import { OwnPinPanel } from './OwnPinPanel.tsx';
import { PrivacyPanel } from './PrivacyPanel.tsx';
import { ReviewersPanel } from './ReviewersPanel.tsx';
import { ReviewPolicyPanel } from './ReviewPolicyPanel.tsx';
import { RolesPanel } from './RolesPanel.tsx';

function General() {
  return (
    <div className={columns.screen}>
      <div className={columns.column}>
        <Panel title={t('settings.appearance.title')} description={t('settings.appearance.description')}>
          <div>
            <ColorSchemeControl size="sm" />
          </div>
        </Panel>
        <LicencesPanel />
      </div>
      <PrivacyPanel />
    </div>
  );
}

function Reviewers() {
  return (
    <div className={columns.screen}>
      <div className={columns.column}>
        <OwnPinPanel />
        <ReviewersPanel />
      </div>
      <RolesPanel />
    </div>
  );
}

const SECTIONS: readonly { id: string; name: string; part: () => ReactNode }[] = [
  { id: 'general', name: t('settings.sections.general'), part: General },
  { id: 'reviewers', name: t('settings.sections.reviewers'), part: Reviewers },
  { id: 'review-policy', name: t('settings.sections.review-policy'), part: ReviewPolicyPanel },
  { id: 'keys', name: t('settings.sections.keys'), part: KeysPanel },
  { id: 'model', name: t('settings.sections.model'), part: ModelPackPanel },
];

/** Appearance and privacy, profiles, the review policy, keys and the model. */
export function SettingsScreen({ section }: { section: string | undefined }) {
  const [, navigate] = useLocation();
  const known = SECTIONS.find(({ id }) => id === section);
  if (!known) return <Redirect to={`/settings/${SECTIONS[0]!.id}`} replace />;
  const { part: Part } = known;
  return (
    <Screen title={t('settings.title')} documentTitle={t('settings.sectionTitle', { section: known.name })}>
      <SectionTabs sections={SECTIONS} value={known.id} onChange={(next) => navigate(`/settings/${next}`)}>
        <Part />
      </SectionTabs>
    </Screen>
  );
}
