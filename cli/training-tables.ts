import type { PersonTraining, TrainingReport } from '../domain/training/training-report.ts';
import { t } from '../words/words.ts';
import { figure, fractionText, nameText, numbers, percent, shareCells, table } from './table.ts';

function personTable(name: string, person: PersonTraining): string {
  const { ability, certificate } = person;
  return table(nameText(name), [
    [t('cli.training.answers'), String(person.answers)],
    [t('cli.training.lessons'), String(person.lessonsFinished)],
    [t('cli.training.accuracy'), ...shareCells(person.accuracy)],
    [t('cli.training.sensitivity'), ...shareCells(person.sensitivity)],
    [t('cli.training.specificity'), ...shareCells(person.specificity)],
    [t('cli.training.dPrime'), figure(person.dPrime), '', numbers(person.dPrime95)],
    [t('cli.training.criterion'), figure(person.criterion), '', numbers(person.criterion95)],
    [t('cli.training.auc'), figure(person.auc)],
    [
      t('cli.training.ability'),
      figure(ability.theta),
      '',
      t('cli.training.error', { error: figure(ability.error) }),
    ],
    [t('cli.training.exams'), fractionText(person.exams.passed, person.exams.handedIn)],
    [
      t('cli.training.certificate'),
      certificate
        ? t('cli.training.held', { state: certificate.state, expires: certificate.expiresAt })
        : t('shared.none'),
    ],
  ]);
}

/** The figures of training for people to read: of each person, and the items of which there is something to say. */
export function trainingTables({ people, items }: TrainingReport, asOf: string): string {
  const named = items.filter(({ findings }) => findings.length > 0);
  const itemRows = named.map(({ item, facility, discrimination, findings }) => [
    nameText(item.id),
    percent(facility.value),
    fractionText(facility.k, facility.n),
    figure(discrimination),
    findings.join(', '),
  ]);
  return [
    t('cli.training.title', { asOf }),
    ...Object.entries(people).map(([name, person]) => personTable(name, person)),
    table(t('cli.training.items'), itemRows),
  ].join('');
}
