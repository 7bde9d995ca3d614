// `npm run --silent corpus -- --seed N --count N --out FILE [--split PART]`: labelled synthetic transcripts.
import { Generator } from '../domain/corpus/generate.ts';
import { PARTS, partOf } from '../domain/corpus/part.ts';
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
import { openOutput } from './output.ts';

const SPLITS = [...PARTS, 'all'] as const;

await runCommand('corpus', async () => {
  const options = parseOptions({
    seed: { type: 'string' },
    count: { type: 'string' },
    out: { type: 'string' },
    split: { type: 'string', default: 'all' },
  });
  const seed = wholeNumberOption('seed', options.seed, [0, LARGEST_SEED]);
  const count = wholeNumberOption('count', options.count, [1, 10_000_000]);
  const split = SPLITS.find((name) => name === options.split);
  if (!split)
    throw new UnusableError(
      t('cli.unusable.choice', { name: 'split', choices: SPLITS.join(', '), value: options.split }),
    );
  const corpus = readCorpus(CORPUS);
  const takes = (id: string) => split === 'all' || partOf(id) === split;
  const generator = new Generator(corpus, { seed, takes, prefix: `${split}-${seed}` });
  const output = await openOutput(options.out);
  try {
    for (let number = 0; number < count; number += 1)
      await output.line(JSON.stringify(generator.generate(number).transcript));
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return EXIT.done;
});
