import { Random } from '../domain/chance/random.ts';
import { readScored } from '../domain/scored/read-scored.ts';
import { scoredFigures } from '../domain/scored/scored-figures.ts';
import { scoredMappingSchema } from '../domain/scored/scored-mapping.ts';
import { type BenchResult, result } from './result.ts';

const ROWS = 1_000_000;
/** Rows of a piece of the file. */
const PIECE = 10_000;

/** A file of scores as another detector writes them: identifier, score, label, and two columns to cut by. */
function scoresFile(): Blob {
  const random = new Random(3);
  const pieces = ['id,score,label,language,channel\n'];
  for (let row = 0; row < ROWS; row += PIECE) {
    const lines: string[] = [];
    for (let at = row; at < row + PIECE; at += 1) {
      const isRisk = random.chance(0.05);
      const score = Math.min(0.999, Math.max(0.001, random.next() * 0.7 + (isRisk ? 0.3 : 0)));
      const language = random.pick(['en', 'de', 'fr', 'es']);
      const channel = `channel-${random.between(1, 20)}`;
      lines.push(`t-${at},${score.toFixed(6)},${isRisk ? 'risk' : 'benign'},${language},${channel}\n`);
    }
    pieces.push(lines.join(''));
  }
  return new Blob(pieces);
}

/** The plain way through the same file: lines cut at commas, and a number of each. */
async function plainPass(file: Blob): Promise<number> {
  let [sum, rest] = [0, ''];
  for await (const chunk of file.stream().pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) sum += Number(line.split(',')[1]) || 0;
  }
  return sum;
}

async function timed<Value>(task: () => Value | Promise<Value>): Promise<[number, Value]> {
  const begin = performance.now();
  const value = await task();
  return [(performance.now() - begin) / 1000, value];
}

/** A million scores without text: read beside a plain pass over the file, and all figures with slices by two columns. */
export async function benchScored(): Promise<BenchResult[]> {
  const file = scoresFile();
  const mapping = scoredMappingSchema.parse({
    score: { column: 'score', scale: { kind: 'probability' } },
    label: { column: 'label', risk: ['risk'], benign: ['benign'] },
    by: ['language', 'channel'],
  });
  const [plainTime] = await timed(() => plainPass(file));
  const [readTime, { set }] = await timed(() => readScored(file, mapping, { rejected: () => {} }));
  if (set.size !== ROWS) throw new Error(`Of ${ROWS} rows ${set.size} were read.`);
  const [figureTime] = await timed(() => scoredFigures(set, {}));
  const plain = result('scored set: a plain pass over a million', 's', plainTime);
  return [
    plain,
    result('scored set: a million read', 's', readTime, plain),
    result('scored set: all figures of a million', 's', figureTime, plain),
  ];
}
