import { FEWEST } from '../../../domain/thresholds/advice.ts';
import type { EvidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import type {
  Evidence,
  EvidenceSource,
  EvidenceSummary,
  LabelledSet,
} from '../../../workflows/thresholds/evidence.ts';
import { countOf, formatCount, formatDay, formatMoment, formatPercent } from '../../ui/text/format.ts';

/** What the evidence is, in sentences. */
export interface EvidenceWords {
  /** Where the truth comes from. */
  which: string;
  /** How many there are of each. */
  counts: string;
  /** What the figures cannot show. */
  cautions: string[];
}

/** What screens call the two outcomes. */
export interface OutcomeNames {
  risk: string;
  benign: string;
}

type Described = Pick<Evidence, 'source' | 'summary'> & { set: Pick<EvidenceSet, 'weight' | 'plain'> };

/** A file's name within a sentence: it shows what is hidden in it and reorders nothing around it. */
const quoted = (name: string) => `“\u2068${inertText(name)}\u2069”`;

/** Outcomes are labels or verdicts. */
export function outcomeNames({ kind }: EvidenceSource): OutcomeNames {
  return kind === 'labels'
    ? { risk: 'Labelled risk', benign: 'Labelled benign' }
    : { risk: 'Confirmed', benign: 'Not confirmed' };
}

/** What an import is called where one is chosen. */
export function setName({ source, importedAt, labelled }: LabelledSet): string {
  return `${inertText(source)}, ${formatDay(importedAt)} (${formatCount(labelled)})`;
}

function whichOf(source: EvidenceSource, sets: readonly LabelledSet[]): string {
  if (source.kind === 'reviews') return 'The team’s own verdicts.';
  if (source.importId === null) return 'The labels of every labelled transcript stored here.';
  const own = sets.find(({ importId }) => importId === source.importId);
  return own
    ? `The labels of ${quoted(own.source)}, imported on ${formatDay(own.importedAt)}.`
    : 'The labels of one import.';
}

function countsOf({ source, summary: { n, positives }, set }: Described): string {
  const benign = n - positives;
  if (source.kind === 'labels')
    return `${countOf(n, 'transcript')}: ${formatCount(positives)} risky, ${formatCount(benign)} benign.`;
  const counts = `${countOf(n, 'transcript')} with a verdict: ${formatCount(positives)} confirmed, ${formatCount(benign)} not confirmed.`;
  if (set.plain) return counts;
  const stands = set.weight.reduce((sum, weight) => sum + weight, 0);
  return `${counts} Weighted, they stand for ${formatCount(stands)}.`;
}

/** What cannot be measured for want of one outcome. */
function lacking({ n, positives }: EvidenceSummary, risky: string, benign: string): string[] {
  if (n === 0) return [];
  if (positives === 0) return [`None of them is ${risky}, so recall and the curves are undefined.`];
  if (positives === n)
    return [`All of them are ${risky}, so precision is always 100 % and the ROC curve is undefined.`];
  if (positives < FEWEST) return [`Only ${formatCount(positives)} are ${risky}: the intervals are wide.`];
  if (n - positives < FEWEST)
    return [`Only ${formatCount(n - positives)} are ${benign}: the intervals are wide.`];
  return [];
}

function ofLabels(summary: EvidenceSummary): string[] {
  const { n, positives, fromSamples } = summary;
  const cautions = lacking(summary, 'risky', 'benign');
  if (positives > 0)
    cautions.push(
      `${formatPercent(positives / n, 0)} of them are risky. Real traffic holds far less risk, so precision there is lower than here.`,
    );
  if (fromSamples > 0)
    cautions.push(
      `${fromSamples === n ? 'All' : formatCount(fromSamples)} of them are shipped samples, whose text is generated; real conversations are harder to tell apart.`,
    );
  return cautions;
}

function auditWords({ audited, drawnAt }: NonNullable<EvidenceSummary['reviewed']>): string {
  return drawnAt === null
    ? 'No audit sample was reviewed: recall is only among what was flagged, so it is relative, and what was missed is not known.'
    : `What was not flagged is stood in for by ${countOf(audited, 'reviewed audit sample')}, weighted by the chance of being drawn; the latest draw was on ${formatMoment(drawnAt)}.`;
}

function ofReviews(summary: EvidenceSummary): string[] {
  const { reviewed, unreviewed } = summary;
  if (!reviewed) return [];
  const { flagged, decided, inconclusive } = reviewed;
  const standIn = decided < flagged ? ', and stand for the others with a similar risk' : '';
  const out = inconclusive > 0 ? `${countOf(inconclusive, 'inconclusive case')} and all` : 'All';
  return [
    ...lacking(summary, 'confirmed', 'not confirmed'),
    `${formatCount(decided)} of ${countOf(flagged, 'flagged case')} ${decided === 1 ? 'has' : 'have'} a final verdict that says yes or no${standIn}.`,
    `${out} golden items are left out.`,
    auditWords(reviewed),
    ...(unreviewed > 0
      ? [
          `${countOf(unreviewed, 'transcript')} ${unreviewed === 1 ? 'lies' : 'lie'} in score bands from which nothing was reviewed: what is missed there is not known.`,
        ]
      : []),
    'Verdicts are people’s and can be wrong.',
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
  if (source.kind === 'reviews')
    return {
      title: 'No verdicts yet',
      text: 'Review cases first: those that end as confirmed or not confirmed count here. Audit samples among them make recall honest. Or tune on labels.',
    };
  return source.importId === null
    ? {
        title: 'No labelled transcripts',
        text: 'Precision and recall need transcripts with a label that are scored. Load the shipped samples, or import transcripts with labels.',
      }
    : {
        title: 'Nothing labelled in this import',
        text: 'Its transcripts were deleted, or are not scored yet. Choose other evidence above.',
      };
}
