// `npm run --silent train [-- --out DIR]`: the model pack and the shipped samples, the same bytes for the same seed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../models/training/phrases.ts';
import { sampleTranscripts } from '../models/training/samples.ts';
import { SETTINGS } from '../models/training/settings.ts';
import { trainPack } from '../models/training/train.ts';
import { EXIT, parseOptions, runCommand } from './arguments.ts';
import { CORPUS } from './corpus-files.ts';
import { CALIBRATIONS, SHIPPED_PACK } from './onnx-session.ts';

const SAMPLES = 400;

await runCommand('npm run --silent train [-- --out DIR]', async () => {
  const options = parseOptions({ out: { type: 'string', default: SHIPPED_PACK } });
  const corpus = readCorpus(CORPUS);
  const begin = performance.now();
  const { model, manifest, calibrations } = trainPack(corpus, SETTINGS, (line) =>
    process.stderr.write(`${line}\n`),
  );
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, 'model.onnx'), model);
  writeFileSync(join(options.out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(options.out, CALIBRATIONS), `${JSON.stringify(calibrations, null, 2)}\n`);
  const samples = sampleTranscripts(corpus, SAMPLES).map((transcript) => `${JSON.stringify(transcript)}\n`);
  const samplesFile =
    options.out === SHIPPED_PACK ? join(CORPUS, 'samples.jsonl') : join(options.out, 'samples.jsonl');
  writeFileSync(samplesFile, samples.join(''));
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  process.stderr.write(`${options.out}: ${model.length} bytes, SHA-256 ${manifest.sha256}, ${seconds} s\n`);
  return EXIT.done;
});
