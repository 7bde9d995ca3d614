import { advice, load } from './thresholds-advice.ts';
import { charts, figures, prevalence, ranking } from './thresholds-charts.ts';
import { compare, slices } from './thresholds-compare.ts';
import { evidence } from './thresholds-evidence.ts';
import { policies } from './thresholds-policies.ts';

/** The threshold lab: trying a rule on evidence, comparing rules and models, and putting a rule in force. */
export const thresholds = {
  sections: { lab: 'Lab', slices: 'Slices', compare: 'Compare', policies: 'Policies' },
  loading: 'Reading the evidence',
  unreadable: 'The evidence could not be read',
  /** Below a saved chart. */
  caption: {
    evidence: '{which} {counts}',
    shown: '{about} Second Look, {moment}.',
    threshold: 'Threshold {threshold}.',
  },
  lab: {
    title: 'Threshold',
    back: 'Back to the policy in force',
    slider: 'Threshold',
    number: 'Threshold as a number',
    lower: 'Lower the threshold until something changes',
    raise: 'Raise the threshold until something changes',
    hint: 'Flagged from this risk on. In force: {threshold}, marked. Nothing changes until you activate it.',
  },
  transcript: {
    title: 'Transcript',
    open: 'Open',
    openOne: 'Open {id}',
    unreadable: 'The transcript could not be read',
    loading: 'Reading the transcript',
    gone: 'This transcript is no longer stored.',
  },
  evidence,
  advice,
  load,
  figures,
  charts,
  ranking,
  prevalence,
  slices,
  compare,
  policies,
} as const;
