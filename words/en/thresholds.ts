import { advice, load } from './thresholds-advice.ts';
import { charts, figures, prevalence, ranking } from './thresholds-charts.ts';
import { compare, slices } from './thresholds-compare.ts';
import { distances } from './thresholds-distances.ts';
import { evidence } from './thresholds-evidence.ts';
import { packs } from './thresholds-packs.ts';
import { policies } from './thresholds-policies.ts';

/** The threshold lab: a draft rule on evidence, comparing rules and models, and activating a rule. */
export const thresholds = {
  sections: {
    lab: 'Lab',
    slices: 'Slices',
    compare: 'Compare',
    distances: 'Distances',
    policies: 'Policies',
  },
  loading: 'Loading the evidence',
  unreadable: 'Could not load the evidence',
  /** Below a saved chart. */
  caption: {
    evidence: '{which} {counts}',
    shown: '{about} Second Look, {moment}.',
    threshold: 'Threshold {threshold}.',
  },
  lab: {
    title: 'Threshold',
    back: 'Reset to active policy',
    slider: 'Threshold',
    number: 'Threshold value',
    lower: 'Lower the threshold one step',
    raise: 'Raise the threshold one step',
    hint: 'Transcripts at or above this risk are flagged. Active: {threshold} (marked). Nothing changes until you activate.',
  },
  transcript: {
    title: 'Transcript',
    open: 'Open',
    openOne: 'Open {id}',
    unreadable: 'Could not load the transcript',
    loading: 'Loading the transcript',
    gone: 'This transcript is no longer stored.',
  },
  evidence,
  distances,
  advice,
  load,
  figures,
  charts,
  ranking,
  prevalence,
  slices,
  compare,
  policies,
  packs,
} as const;
