import type { TrainingRules } from '../../../domain/policy/training-rules.ts';
import { passMark } from '../../../domain/training/pass.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import classes from './exam.module.css';

function passText({ risk, benign, bar }: TrainingRules): string {
  const [ofRisk, ofBenign] = [passMark(risk, bar), passMark(benign, bar)];
  if (ofRisk === null || ofBenign === null) return t('trainingExam.start.facts.passImpossible');
  return t('trainingExam.start.facts.passText', {
    ...{ risk: ofRisk, allRisk: risk, benign: ofBenign, allBenign: benign },
    bar: formatPercent(bar, 0),
  });
}

/** What an exam is, and how it is passed. */
export function ExamFacts({ rules }: { rules: TrainingRules }) {
  const { risk, benign, clockMinutes, certificateDays, earlyEnd } = rules;
  const facts = [
    [t('trainingExam.start.facts.form'), t('trainingExam.start.facts.formText', { risk, benign })],
    [t('trainingExam.start.facts.pass'), passText(rules)],
    [t('trainingExam.start.facts.inconclusive'), t('trainingExam.start.facts.inconclusiveText')],
    [t('trainingExam.start.facts.allowed'), t('trainingExam.start.facts.allowedText')],
    [
      t('trainingExam.start.facts.time'),
      clockMinutes === null
        ? t('trainingExam.start.facts.noClock')
        : t('trainingExam.start.facts.clock', { minutes: clockMinutes }),
    ],
    ...(earlyEnd
      ? [[t('trainingExam.start.facts.end'), t('trainingExam.start.facts.endText')] as const]
      : []),
    [
      t('trainingExam.start.facts.certificate'),
      t('trainingExam.start.facts.certificateText', { days: certificateDays }),
    ],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
