import { t } from '../../words/words.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import classes from './settings.module.css';

/** What becomes of the data, in plain words. */
export function PrivacyPanel() {
  return (
    <Panel title={t('settings.privacy.title')}>
      <ul className={classes.list}>
        <li>{t('settings.privacy.local')}</li>
        <li>{t('settings.privacy.enforced')}</li>
        <li>{t('settings.privacy.detection')}</li>
        <li>{t('settings.privacy.files')}</li>
        <li>{t('settings.privacy.permissions')}</li>
      </ul>
    </Panel>
  );
}
