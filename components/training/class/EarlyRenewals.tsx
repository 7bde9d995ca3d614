import type { ClassMember } from '../../../domain/training/class-view.ts';
import { rich, t } from '../../../words/words.ts';
import { earlyText } from '../../certificate/certificate-text.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { data } from '../../ui/text/marks.tsx';
import classes from './class.module.css';

/** Whose certificate golden items ask to renew, with the figures behind; nothing where it is nobody's. */
export function EarlyRenewals({ members }: { members: readonly ClassMember[] }) {
  const asked = members.flatMap(({ name, reminder }) =>
    reminder?.early ? [{ name, early: reminder.early }] : [],
  );
  if (asked.length === 0) return null;
  return (
    <Panel title={t('certificate.class.title')} description={t('certificate.class.description')}>
      <ul className={classes.asked}>
        {asked.map(({ name, early }) => (
          <li key={name}>
            {rich('certificate.class.person', { person: name, text: earlyText(early), data })}
          </li>
        ))}
      </ul>
      <div>
        <GoTo to="/training/certificates">{t('certificate.class.toCertificates')}</GoTo>
      </div>
    </Panel>
  );
}
