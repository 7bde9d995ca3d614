// `npm run --silent grade -- --key FILE --answers FILE [--bar B] [--early-end] [--json]`: what somebody's answers to a form come to,
// by the rule of the console's exams.
import type { KeyAnswer, KeyItem } from '../domain/training/exam-key.ts';
import { gradeAnswers, gradeWithEarlyEnd } from '../domain/training/grading.ts';
import { type ExamLine, readExamAnswers, readExamKey } from '../domain/training/read-exam.ts';
import { UnusableFileError } from '../domain/transcript/read-transcripts.ts';
import { fileFaultText, lineFaultText } from '../words/fault-text.ts';
import { t } from '../words/words.ts';
import { EXIT, numberOption, parseOptions, runCommand, UnusableError } from './arguments.ts';
import { openInput, pointToFormats, reportRejected } from './files.ts';
import { gradeReport } from './grade-report.ts';

/** What both lower bounds have to reach when nothing else is asked for. */
const USUAL_BAR = 0.7;

await runCommand('grade', async () => {
  const options = parseOptions({
    key: { type: 'string' },
    answers: { type: 'string' },
    bar: { type: 'string' },
    'early-end': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const bar = numberOption('bar', options.bar, [0, 1], USUAL_BAR);
  if (options.key === '-' && options.answers === '-')
    throw new UnusableError(t('cli.unusable.sameFile', { one: 'key', other: 'answers' }));
  let rejected = 0;
  async function rowsOf<Row>(file: string, lines: AsyncIterable<ExamLine<Row>>): Promise<Row[]> {
    const rows: Row[] = [];
    try {
      for await (const line of lines) {
        if (line.ok) rows.push(line.row);
        else {
          reportRejected(line.line, t('cli.rejected.inFile', { file, reason: lineFaultText(line.reason) }));
          rejected += 1;
        }
      }
    } catch (error) {
      if (error instanceof UnusableFileError)
        throw new UnusableError(`--${file}: ${fileFaultText(error.fault)}`);
      throw error;
    }
    return rows;
  }
  const keyInput = await openInput(options.key, 'key');
  const answersInput = await openInput(options.answers, 'answers');
  const key: KeyItem[] = await rowsOf('key', readExamKey(keyInput));
  const ids = new Set(key.map(({ id }) => id));
  const answers: KeyAnswer[] =
    key.length === 0 ? [] : await rowsOf('answers', readExamAnswers(answersInput, ids));
  pointToFormats(rejected);
  if (key.length === 0) throw new UnusableError(t('cli.unusable.noKey'));
  if (answers.length === 0) throw new UnusableError(t('cli.unusable.noAnswer'));
  const grade = (options['early-end'] ? gradeWithEarlyEnd : gradeAnswers)(key, answers, bar);
  process.stdout.write(options.json ? `${JSON.stringify(grade)}\n` : gradeReport(grade));
  return rejected > 0 ? EXIT.someRejected : EXIT.done;
});
