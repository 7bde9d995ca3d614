import { useMay } from '../../ui/reading/useReviewer.ts';
import columns from '../../ui/tables/columns.module.css';
import { AllCertificates } from './AllCertificates.tsx';
import { IssuersPanel } from './IssuersPanel.tsx';
import { OwnCertificates } from './OwnCertificates.tsx';
import { VerifyPanel } from './VerifyPanel.tsx';

/** One's own certificates, checking anybody's file, and for leads everybody's. */
export function CertificatesSection({ reviewer }: { reviewer: string }) {
  const leads = useMay()('lead-training');
  return (
    <>
      <div className={columns.screen}>
        <div className={columns.column}>
          <OwnCertificates reviewer={reviewer} />
        </div>
        <div className={columns.column}>
          <VerifyPanel />
        </div>
      </div>
      {leads && <AllCertificates reviewer={reviewer} />}
      {leads && <IssuersPanel />}
    </>
  );
}
