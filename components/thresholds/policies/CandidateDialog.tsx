import { useEffect, useState } from 'react';
import type { DetectionLayer } from '../../../domain/detection/detection-layers.ts';
import type { Candidate, ShadowFlag } from '../../../domain/thresholds/candidate.ts';
import { formatCount, formatListing, formatMoment, formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { candidateFlags } from '../../../workflows/policy/candidates.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { Loading } from '../../ui/reading/Loading.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';

/** Rows that are listed; the counts are of all. */
const MOST_ROWS = 200;

const layersText = (layers: readonly DetectionLayer[]) =>
  layers.length === 0
    ? t('thresholds.policies.candidates.flags.no')
    : formatListing(layers.map((layer) => t(`names.source.${layer}`)));

function Flags({ id }: { id: string }) {
  const [state, setState] = useState<{ flags: ShadowFlag[] | null; error: unknown }>({
    flags: null,
    error: null,
  });
  useEffect(() => {
    let current = true;
    candidateFlags(id).then(
      (flags) => current && setState({ flags, error: null }),
      (error: unknown) => current && setState({ flags: null, error }),
    );
    return () => {
      current = false;
    };
  }, [id]);
  const { flags, error } = state;
  if (error !== null)
    return <FailureAlert error={error} title={t('thresholds.policies.candidates.flags.unreadable')} />;
  if (!flags) return <Loading label={t('thresholds.policies.candidates.flags.loading')} />;
  // Where the two differ is what one wants to see.
  const differing = flags.filter(
    ({ candidateFlags: own, activeFlags }) => (own.length === 0) !== (activeFlags.length === 0),
  );
  if (differing.length === 0)
    return (
      <p>
        {flags.length === 0
          ? t('thresholds.policies.candidates.flags.none')
          : t('thresholds.policies.candidates.flags.same', { count: flags.length })}
      </p>
    );
  return (
    <DataTable
      caption={
        differing.length > MOST_ROWS
          ? t('thresholds.policies.candidates.flags.captionCut', {
              count: differing.length,
              shown: MOST_ROWS,
            })
          : t('thresholds.policies.candidates.flags.caption', { count: differing.length })
      }
      columns={[
        t('thresholds.policies.candidates.flags.transcript'),
        { title: t('thresholds.policies.candidates.flags.risk'), numeric: true },
        t('thresholds.policies.candidates.flags.byCandidate'),
        t('thresholds.policies.candidates.flags.byPolicy'),
        { title: t('thresholds.policies.candidates.flags.policy'), numeric: true },
        t('thresholds.policies.candidates.flags.scored'),
      ]}
      rows={differing.slice(0, MOST_ROWS).map((flag) => ({
        key: flag.transcriptId,
        cells: [
          <Isolated key="id" text={flag.transcriptId} />,
          formatRisk(flag.risk),
          layersText(flag.candidateFlags),
          layersText(flag.activeFlags),
          formatCount(flag.policyVersion),
          formatMoment(flag.at),
        ],
      }))}
    />
  );
}

/** What a candidate would have flagged, where that differs from the policy. */
export function CandidateDialog({
  candidate,
  onClose,
}: {
  candidate: Candidate | null;
  onClose: () => void;
}) {
  return (
    <Dialog
      opened={candidate !== null}
      onClose={onClose}
      title={t('thresholds.policies.candidates.flags.title')}
      wide
    >
      {candidate && (
        <>
          <p>
            <Isolated text={candidate.name} />
          </p>
          <Flags key={candidate.id} id={candidate.id} />
        </>
      )}
    </Dialog>
  );
}
