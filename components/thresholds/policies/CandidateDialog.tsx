import { useCallback } from 'react';
import type { TranscriptLayer } from '../../../domain/detection/detection-layers.ts';
import type { Candidate, ShadowFlag } from '../../../domain/thresholds/candidate.ts';
import { formatCount, formatListing, formatMoment, formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { candidateFlags } from '../../../workflows/policy/candidates.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { asked } from '../../ui/reading/asked.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';

/** Rows that are listed; the counts are of all. */
const MOST_ROWS = 200;

const layersText = (layers: readonly TranscriptLayer[]) =>
  layers.length === 0
    ? t('thresholds.policies.candidates.flags.no')
    : formatListing(layers.map((layer) => t(`names.source.${layer}`)));

function FlagTable({ flags }: { flags: readonly ShadowFlag[] }) {
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

function Flags({ id }: { id: string }) {
  return (
    <ReadState
      read={useRead(useCallback(() => asked(() => candidateFlags(id)), [id]))}
      failed={t('thresholds.policies.candidates.flags.unreadable')}
      loading={t('thresholds.policies.candidates.flags.loading')}
    >
      {(flags) => <FlagTable flags={flags} />}
    </ReadState>
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
