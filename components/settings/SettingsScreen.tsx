import type { ReactNode } from 'react';
import { t } from '../../words/words.ts';
import { GuidancePanel } from '../guidance/GuidancePanel.tsx';
import { ColorSchemeControl } from '../ui/ColorSchemeControl.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { SectionedScreen } from '../ui/layout/SectionedScreen.tsx';
import columns from '../ui/tables/columns.module.css';
import { KeysPanel } from './KeysPanel.tsx';
import { LicencesPanel } from './LicencesPanel.tsx';
import { ModelPackPanel } from './ModelPackPanel.tsx';
import { OwnPinPanel } from './OwnPinPanel.tsx';
import { PrivacyPanel } from './PrivacyPanel.tsx';
import { ReviewersPanel } from './ReviewersPanel.tsx';
import { ReviewPolicyPanel } from './ReviewPolicyPanel.tsx';
import { RolesPanel } from './RolesPanel.tsx';
import { SETTINGS_SECTIONS, type SectionId } from './sections.ts';
import classes from './settings.module.css';

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
    <div className={classes.people}>
      <div>
        <OwnPinPanel />
        <ReviewersPanel />
      </div>
      <RolesPanel />
    </div>
  );
}

const PARTS: Record<SectionId, () => ReactNode> = {
  general: General,
  reviewers: Reviewers,
  'review-policy': ReviewPolicyPanel,
  guidance: GuidancePanel,
  keys: KeysPanel,
  model: ModelPackPanel,
};

/** Appearance and privacy, profiles, the review policy, keys and the model. */
export function SettingsScreen({ section }: { section?: string }) {
  return (
    <SectionedScreen workspace="settings" sections={SETTINGS_SECTIONS} section={section}>
      {(id) => {
        const Part = PARTS[id];
        return <Part />;
      }}
    </SectionedScreen>
  );
}
