import { Anchor } from '@mantine/core';
import { t } from '../../words/words.ts';
import { Panel } from '../ui/layout/Panel.tsx';

/** Under which terms this software comes, and the software that is in it. */
export function LicencesPanel() {
  return (
    <Panel title={t('settings.licences.title')} description={t('settings.licences.description')}>
      <div>
        <Anchor href="/licences.txt" target="_blank" underline="always">
          {t('settings.licences.link')}
        </Anchor>
      </div>
    </Panel>
  );
}
