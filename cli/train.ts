// `npm run --silent train [-- --out DIR [--seed N]]`: the model pack and the shipped samples, the same bytes for the
// same seed. Another seed than the shipped pack's makes a variant, which goes to a folder of its own.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCorpus } from '../models/training/read-corpus.ts';
import { sampleTranscripts } from '../models/training/samples.ts';
import { SETTINGS } from '../models/training/settings.ts';
import { trainPack } from '../models/training/train.ts';
import { formatFixed } from '../words/format.ts';
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
import { CALIBRATIONS, SHIPPED_PACK } from './onnx-session.ts';
import { writeWhole } from './output.ts';

const SAMPLES = 400;

await runCommand('train', async () => {
  const options = parseOptions({ out: { type: 'string' }, seed: { type: 'string' } });
  const seed = wholeNumberOption('seed', options.seed, [0, LARGEST_SEED], SETTINGS.seed);
  const folder = resolve(options.out ?? SHIPPED_PACK);
  if (seed !== SETTINGS.seed && folder === SHIPPED_PACK)
    throw new UnusableError(t('cli.unusable.shippedSeed'));
  const corpus = readCorpus(CORPUS);
  const begin = performance.now();
  const { model, manifest, calibrations } = trainPack(corpus, { ...SETTINGS, seed }, (line) =>
    process.stderr.write(`${line}\n`),
  );
  mkdirSync(folder, { recursive: true });
  await writeWhole(join(folder, 'model.onnx'), model);
  await writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeWhole(join(folder, CALIBRATIONS), `${JSON.stringify(calibrations, null, 2)}\n`);
  const samples = sampleTranscripts(corpus, SAMPLES).map((transcript) => `${JSON.stringify(transcript)}\n`);
  const samplesFile = folder === SHIPPED_PACK ? join(CORPUS, 'samples.jsonl') : join(folder, 'samples.jsonl');
  await writeWhole(samplesFile, samples.join(''));
  const seconds = formatFixed((performance.now() - begin) / 1000, 1);
  const { sha256 } = manifest;
  process.stderr.write(`${t('cli.train.done', { folder, bytes: String(model.length), sha256, seconds })}\n`);
  return EXIT.done;
});
