import { rightShare } from '../../domain/metrics/recall/reviewer-error.ts';
import { type AuditSetting, RARE_MISSES, simulateAudit } from '../../test/fixtures/simulated-audit.ts';
import type { IntervalStudy, Setting } from './study.ts';

/** Audits of which reviewers err: how rare misses are, how often reviewers err, how much of the golden items is known. */
const AUDITS: readonly (Partial<AuditSetting> & { name: string })[] = [
  { name: 'misses .1 %, specificity 98 %' },
  { name: 'misses .1 %, specificity 98 %, 1,000 benign golden items', golden: { risk: 100, benign: 1_000 } },
  { name: 'misses 1 %, specificity 90 %', misses: 100, specificity: 0.9 },
  { name: 'misses 5 %, sensitivity 80 %', misses: 500, caught: 900, flagged: 1_000, sensitivity: 0.8 },
  {
    name: 'misses 10 % of 600, 500 audited, 30 golden items of a kind',
    ...{ population: 600, misses: 60, caught: 300, flagged: 330, sensitivity: 0.9, specificity: 0.95 },
    golden: { risk: 30, benign: 30 },
  },
];

const settingsOf = (way: 'byGolden' | 'byLabels'): Setting[] =>
  AUDITS.map(({ name, ...own }) => {
    const setting = { ...RARE_MISSES, ...own };
    return {
      name,
      trial: (random: () => number) => {
        const interval = simulateAudit(setting, random)[way]?.recallInterval95;
        return interval ? { interval, truth: setting.caught / (setting.caught + setting.misses) } : null;
      },
    };
  });

/** Answers of so many reviewers to the same items, of which some are hard: a share of them is mostly missed. */
const ANSWERS = [
  { items: 30, reviewers: 1, hard: 0 },
  { items: 30, reviewers: 6, hard: 0 },
  { items: 30, reviewers: 6, hard: 0.1 },
  { items: 100, reviewers: 6, hard: 0.1 },
  { items: 30, reviewers: 12, hard: 0.3 },
] as const;
const [EASY_RIGHT, HARD_RIGHT] = [0.97, 0.4];

/** Intervals of what is corrected for reviewer error, and of the error itself. */
export const CORRECTION_STUDIES: readonly IntervalStudy[] = [
  {
    name: 'held-golden',
    method: 'held',
    of: 'recall corrected by golden items',
    nominal: 0.95,
    trials: { quick: 500, whole: 5_000 },
    settings: () => settingsOf('byGolden'),
  },
  {
    name: 'held-labels',
    of: 'recall by labels (prediction-powered)',
    nominal: 0.95,
    trials: { quick: 500, whole: 5_000 },
    settings: () => settingsOf('byLabels'),
  },
  {
    name: 'design-effect',
    method: 'design-effect',
    of: 'error of decided verdicts, all reviewers on the same golden items',
    nominal: 0.95,
    trials: { quick: 1_000, whole: 10_000 },
    settings: () =>
      ANSWERS.map(({ items, reviewers, hard }) => ({
        name: `${items} items by ${reviewers}, ${hard * 100} % of them hard`,
        trial: (random: () => number) => {
          const answered = Array.from({ length: items }, () => {
            const right = random() < hard ? HARD_RIGHT : EASY_RIGHT;
            let k = 0;
            for (let reviewer = 0; reviewer < reviewers; reviewer += 1) if (random() < right) k += 1;
            return { k, n: reviewers };
          });
          const truth = hard * HARD_RIGHT + (1 - hard) * EASY_RIGHT;
          return { interval: rightShare(answered)!.interval95, truth };
        },
      })),
  },
];
