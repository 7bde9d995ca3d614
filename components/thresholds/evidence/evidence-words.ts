import { FEWEST } from '../../../domain/thresholds/advice.ts';
import type { EvidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatCount, formatDay, formatMoment, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type {
  Evidence,
  EvidenceSource,
  EvidenceSummary,
  LabelledSet,
} from '../../../workflows/thresholds/evidence.ts';

/** What the evidence is, in sentences. */
export interface EvidenceWords {
  /** Where the truth comes from. */
  which: string;
  /** How many there are of each. */
  counts: string;
  /** What the figures cannot show. */
  cautions: string[];
}

type Described = Pick<Evidence, 'source' | 'summary'> & { set: Pick<EvidenceSet, 'weight' | 'plain'> };

/** What an import is called where one is chosen. */
export function setName({ source, importedAt, labelled }: LabelledSet): string {
  return t('thresholds.evidence.import', {
    source: inertText(source),
    day: formatDay(importedAt),
    labelled: formatCount(labelled),
  });
}

function whichOf(source: EvidenceSource, sets: readonly LabelledSet[]): string {
  if (source.kind === 'reviews') return t('thresholds.evidence.which.reviews');
  if (source.importId === null) return t('thresholds.evidence.which.allLabels');
  const own = sets.find(({ importId }) => importId === source.importId);
  return own
    ? t('thresholds.evidence.which.import', {
        source: inertText(own.source),
        day: formatDay(own.importedAt),
      })
    : t('thresholds.evidence.which.unknownImport');
}

function countsOf({ source, summary: { n, positives }, set }: Described): string {
  const counts = { n, positives, benign: n - positives };
  if (source.kind === 'labels') return t('thresholds.evidence.counts.labels', counts);
  if (set.plain) return t('thresholds.evidence.counts.reviews', counts);
  const stands = set.weight.reduce((sum, weight) => sum + weight, 0);
  return t('thresholds.evidence.counts.weighted', { ...counts, stands: formatCount(stands) });
}

/** What cannot be measured for want of one outcome. */
function lacking({ n, positives }: EvidenceSummary, kind: EvidenceSource['kind']): string[] {
  if (n === 0) return [];
  if (positives === 0) return [t(`thresholds.evidence.lacking.${kind}.none`)];
  if (positives === n) return [t(`thresholds.evidence.lacking.${kind}.all`)];
  if (positives < FEWEST)
    return [t(`thresholds.evidence.lacking.${kind}.fewPositives`, { count: positives })];
  if (n - positives < FEWEST)
    return [t(`thresholds.evidence.lacking.${kind}.fewNegatives`, { count: n - positives })];
  return [];
}

function ofLabels(summary: EvidenceSummary): string[] {
  const { n, positives, fromSamples } = summary;
  const cautions = lacking(summary, 'labels');
  if (positives > 0)
    cautions.push(t('thresholds.evidence.cautions.rich', { share: formatPercent(positives / n, 0) }));
  if (fromSamples > 0)
    cautions.push(
      fromSamples === n
        ? t('thresholds.evidence.cautions.allSamples')
        : t('thresholds.evidence.cautions.samples', { count: fromSamples }),
    );
  return cautions;
}

function auditWords({ audited, drawnAt }: NonNullable<EvidenceSummary['reviewed']>): string {
  return drawnAt === null
    ? t('thresholds.evidence.cautions.noAudit')
    : t('thresholds.evidence.cautions.audited', { audited, drawnAt: formatMoment(drawnAt) });
}

function ofReviews(summary: EvidenceSummary): string[] {
  const { reviewed, unreviewed } = summary;
  if (!reviewed) return [];
  const { flagged, decided, inconclusive, pictures } = reviewed;
  return [
    ...lacking(summary, 'reviews'),
    t(
      decided < flagged
        ? 'thresholds.evidence.cautions.decidedStandIn'
        : 'thresholds.evidence.cautions.decided',
      { decided, flagged },
    ),
    t('thresholds.evidence.cautions.leftOut', { inconclusive }),
    ...(pictures > 0 ? [t('thresholds.evidence.cautions.pictures', { count: pictures })] : []),
    auditWords(reviewed),
    ...(unreviewed > 0 ? [t('thresholds.evidence.cautions.unreviewed', { count: unreviewed })] : []),
    t('thresholds.evidence.cautions.people'),
  ];
}

/** Says which evidence it is, how much, and what bias remains. */
export function evidenceWords(evidence: Described, sets: readonly LabelledSet[]): EvidenceWords {
  const { source, summary } = evidence;
  return {
    which: whichOf(source, sets),
    counts: countsOf(evidence),
    cautions: source.kind === 'labels' ? ofLabels(summary) : ofReviews(summary),
  };
}

/** What to say, and to do, where there is no evidence of a kind. */
export function missingWords(source: EvidenceSource): { title: string; text: string } {
  const kind = source.kind === 'reviews' ? 'reviews' : source.importId === null ? 'labels' : 'import';
  return {
    title: t(`thresholds.evidence.missing.${kind}.title`),
    text: t(`thresholds.evidence.missing.${kind}.text`),
  };
}
