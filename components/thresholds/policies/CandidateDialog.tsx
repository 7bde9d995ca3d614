import { useEffect, useState } from 'react';
import type { DetectionLayer } from '../../../domain/detection/detection-layers.ts';
import type { Candidate, ShadowFlag } from '../../../domain/thresholds/candidate.ts';
import { candidateFlags } from '../../../workflows/policy/candidates.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { Loading } from '../../ui/reading/Loading.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { countOf, formatMoment, formatRisk } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { SOURCE_NAMES } from '../../ui/text/names.ts';

/** Rows that are listed; the counts are of all. */
const MOST_ROWS = 200;

const layersText = (layers: readonly DetectionLayer[]) =>
  layers.map((layer) => SOURCE_NAMES[layer]).join(', ') || 'no';

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
  if (error !== null) return <FailureAlert error={error} title="What it flags could not be read" />;
  if (!flags) return <Loading label="Reading what it flags" />;
  // Where the two differ is what one wants to see.
  const differing = flags.filter(
    ({ candidateFlags: own, activeFlags }) => (own.length === 0) !== (activeFlags.length === 0),
  );
  if (differing.length === 0)
    return (
      <p>
        {flags.length === 0
          ? 'Nothing that was scored while it ran is flagged, by it or by the policy.'
          : `It flags the same ${countOf(flags.length, 'transcript')} as the policy did.`}
      </p>
    );
  return (
    <DataTable
      caption={`${countOf(differing.length, 'transcript')} on which it and the policy differ${differing.length > MOST_ROWS ? `; the ${MOST_ROWS} with the highest risk` : ''}`}
      columns={[
        'Transcript',
        { title: 'Risk', numeric: true },
        'Candidate flags',
        'Policy flags',
        { title: 'Policy', numeric: true },
        'Scored',
      ]}
      rows={differing.slice(0, MOST_ROWS).map((flag) => ({
        key: flag.transcriptId,
        cells: [
          <Isolated key="id" text={flag.transcriptId} />,
          formatRisk(flag.risk),
          layersText(flag.candidateFlags),
          layersText(flag.activeFlags),
          flag.policyVersion,
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
    <Dialog opened={candidate !== null} onClose={onClose} title="What the candidate flags" wide>
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
