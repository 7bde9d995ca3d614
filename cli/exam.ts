// `npm run --silent exam -- --seed N [--locale L] [--risk N] [--benign N] --out FILE --key FILE`: a form of an exam as
// transcripts without labels, and its key; the same for the same seed, also in the console.
import { resolve } from 'node:path';
import { drawExamForm, MOST_ITEMS } from '../domain/training/exam-form.ts';
import { TRAINING_LANGUAGES, type TrainingLanguage } from '../domain/training/focus.ts';
import type { TrainingItem } from '../domain/training/item.ts';
import { readCorpus } from '../models/training/read-corpus.ts';
import { t } from '../words/words.ts';
import {
  EXIT,
  LARGEST_SEED,
  parseOptions,
  runCommand,
  UnusableError,
  wholeNumberOption,
} from './arguments.ts';
import { CORPUS } from './corpus-files.ts';
import { type Output, openOutput } from './output.ts';

/** Items of each side when nothing else is asked for. */
const USUAL = 30;

/** One language, or all of them when none is given. */
function languagesOption(value: string | undefined): readonly TrainingLanguage[] {
  if (value === undefined) return TRAINING_LANGUAGES;
  const language = TRAINING_LANGUAGES.find((each) => each === value);
  if (!language)
    throw new UnusableError(
      t('cli.unusable.choice', { name: 'locale', choices: TRAINING_LANGUAGES.join(', '), value }),
    );
  return [language];
}

/** Two places to write to, which must not be the same one. */
function twoFiles(out: string | undefined, key: string | undefined): void {
  if (out !== undefined && key !== undefined && resolve(out) === resolve(key))
    throw new UnusableError(t('cli.unusable.sameFile', { one: 'out', other: 'key' }));
}

function keyLine({ id, outcome, characteristics, difficulty, focus }: TrainingItem): string {
  return JSON.stringify({ id, outcome, characteristics, difficulty, locale: focus.language });
}

/** Writes both files, neither of which appears before both are whole. */
async function write(items: readonly TrainingItem[], form: Output, key: Output): Promise<void> {
  for (const item of items) {
    await form.line(JSON.stringify(item.transcript));
    await key.line(keyLine(item));
  }
  await key.finish();
  await form.finish();
}

await runCommand('exam', async () => {
  const options = parseOptions({
    seed: { type: 'string' },
    locale: { type: 'string' },
    risk: { type: 'string' },
    benign: { type: 'string' },
    out: { type: 'string' },
    key: { type: 'string' },
  });
  const seed = wholeNumberOption('seed', options.seed, [0, LARGEST_SEED]);
  const languages = languagesOption(options.locale);
  const risk = wholeNumberOption('risk', options.risk, [0, MOST_ITEMS], USUAL);
  const benign = wholeNumberOption('benign', options.benign, [0, MOST_ITEMS], USUAL);
  if (risk + benign === 0) throw new UnusableError(t('cli.unusable.noItem'));
  twoFiles(options.out, options.key);
  const opened: Output[] = [];
  try {
    for (const name of ['out', 'key'] as const) opened.push(await openOutput(options[name], name));
    const [form, key] = opened;
    const { items } = drawExamForm(readCorpus(CORPUS), { seed, risk, benign, languages });
    await write(items, form!, key!);
  } catch (error) {
    for (const output of opened) await output.discard();
    throw error;
  }
  return EXIT.done;
});
