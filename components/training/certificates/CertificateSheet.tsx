import type { Certificate } from '../../../domain/training/certificate.ts';
import { formatDay } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import { isPractice } from '../../../workflows/base/open-data.ts';
import type { ExportedCredential } from '../../../workflows/training/certificates.ts';
import { data } from '../../ui/text/marks.tsx';
import classes from './certificates.module.css';
import { ExamFacts } from './ExamFacts.tsx';
import { QrCode } from './QrCode.tsx';

interface CertificateSheetProps {
  certificate: Certificate;
  exported: Pick<ExportedCredential, 'hash' | 'issuer'>;
}

/** A certificate as a page, the only thing that is printed while it is shown: A4 or Letter, black on white. */
export function CertificateSheet({ certificate, exported: { hash, issuer } }: CertificateSheetProps) {
  const { person, issuedAt, expiresAt } = certificate;
  return (
    <article className={classes.sheet} aria-label={t('trainingCertificates.print.sheet')}>
      <p className={classes.product}>{t('trainingCertificates.print.product')}</p>
      <h3 className={classes.heading}>{t('trainingCertificates.print.heading')}</h3>
      <p className={classes.statement}>
        {rich('trainingCertificates.print.statement', { holder: person, day: formatDay(issuedAt), data })}
      </p>
      <p className={classes.statement}>
        {t('trainingCertificates.print.until', { day: formatDay(expiresAt) })}
      </p>
      <dl className={classes.sheetFacts}>
        <ExamFacts {...certificate} />
      </dl>
      <div className={classes.proof}>
        <QrCode text={`sha256:${hash}`} label={t('trainingCertificates.print.qr')} />
        <div>
          <p>{t('trainingCertificates.print.check')}</p>
          <dl className={classes.sheetFacts}>
            <dt>{t('trainingCertificates.facts.hash')}</dt>
            <dd>
              <code className={classes.hash}>{hash}</code>
            </dd>
            <dt>{t('trainingCertificates.facts.key')}</dt>
            <dd>
              <code className={classes.hash}>{issuer}</code>
            </dd>
          </dl>
        </div>
      </div>
      <p className={classes.small}>
        {t(isPractice ? 'trainingCertificates.print.practiceTeam' : 'trainingCertificates.print.synthetic')}
      </p>
    </article>
  );
}
