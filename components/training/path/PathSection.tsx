import { Anchor } from '@mantine/core';
import { IconBarbell, IconBook, IconCheck, IconClipboardCheck, IconMessages } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Link } from 'wouter';
import { isInForce } from '../../../domain/training/certificate.ts';
import { reminderOf } from '../../../domain/training/certificate-reminder.ts';
import { outlinesOf } from '../../../domain/training/course.ts';
import { dueToday, endOfDay } from '../../../domain/training/due-today.ts';
import type { WatchedCertificate } from '../../../domain/training/early-renewal.ts';
import { type Path, pathOf, STAGES, type Stage, type StageId } from '../../../domain/training/path.ts';
import { formatDay } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { liveOwnCertificates } from '../../../workflows/training/certificates.ts';
import { CertificateLine } from '../../certificate/CertificateLine.tsx';
import { reminderText } from '../../certificate/certificate-text.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useNow } from '../../ui/reading/useNow.ts';
import { useRead } from '../../ui/reading/useRead.ts';
import { sectionAddress } from '../section-address.ts';
import { TRAINING_SECTIONS } from '../sections.ts';
import { type OwnCourse, useCourse } from '../useCourse.ts';
import { NextPanel } from './NextPanel.tsx';
import classes from './path.module.css';

const ICONS = { lessons: IconBook, guided: IconMessages, drill: IconBarbell, exam: IconClipboardCheck };

const OFFERED: readonly string[] = TRAINING_SECTIONS.map(({ id }) => id);
const OFFERED_STAGES = STAGES.filter((id) => OFFERED.includes(id));

function StageLine({ stage: { id, done, of }, state }: { stage: Stage; state: 'done' | 'now' | 'later' }) {
  const Icon = state === 'done' ? IconCheck : ICONS[id];
  return (
    <li className={classes.stage} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className={classes.spot} aria-hidden>
        <Icon size={16} stroke={1.5} />
      </span>
      <span className={classes.stageBody}>
        <Anchor component={Link} href={sectionAddress(id)} c="inherit" className={classes.stageName}>
          {t(`training.stage.${id}.name`)}
        </Anchor>
        <span className={classes.stageText}>{t(`training.stage.${id}.text`)}</span>
      </span>
      <span className={classes.count}>
        {state === 'done' ? t('training.stage.done') : t('training.stage.count', { done, of })}
      </span>
    </li>
  );
}

function Stages({ stages }: Pick<Path, 'stages'>) {
  const now: StageId | undefined = stages.find(({ done, of }) => done < of)?.id;
  return (
    <Panel title={t('training.path.stages')}>
      <ol className={classes.stages}>
        {stages.map((stage) => (
          <StageLine
            key={stage.id}
            stage={stage}
            state={stage.done >= stage.of ? 'done' : stage.id === now ? 'now' : 'later'}
          />
        ))}
      </ol>
    </Panel>
  );
}

interface PathOfProps {
  reviewer: string;
  course: OwnCourse;
  /** Newest first. */
  certificates: readonly WatchedCertificate[];
}

function PathOf({ reviewer, course: { lessons, records }, certificates }: PathOfProps) {
  const certificate = certificates.find(isInForce);
  const reminder = reminderOf(certificates, reviewer);
  const { cards } = dueToday(records, endOfDay(useNow()));
  const path = pathOf({
    ...{ lessons: outlinesOf(lessons), records, stages: OFFERED_STAGES },
    ...{ due: cards.length, certified: certificate !== undefined },
  });
  return (
    <div className={classes.screen}>
      <NextPanel next={path.next} lessons={lessons} />
      <Stages stages={path.stages} />
      <Panel title={t('training.path.due.title')}>
        <p className={classes.due}>
          {cards.length === 0 ? (
            t('training.path.due.none')
          ) : (
            <Anchor component={Link} href={sectionAddress('spaced')}>
              {t('training.path.due.cards', { count: cards.length })}
            </Anchor>
          )}
        </p>
        {reminder ? (
          <CertificateLine>{reminderText(reminder)}</CertificateLine>
        ) : (
          certificate && (
            <p className={classes.due}>
              {t('training.path.certified', { day: formatDay(certificate.expiresAt) })}
            </p>
          )
        )}
      </Panel>
    </div>
  );
}

/** Where somebody is on the path, and what is next. */
export function PathSection({ reviewer }: { reviewer: string }) {
  const certificates = useRead(useCallback(() => liveOwnCertificates(reviewer), [reviewer]));
  return (
    <ReadState
      read={useCourse(reviewer)}
      failed={t('training.path.unreadable')}
      loading={t('training.path.loading')}
    >
      {(course) => (
        <ReadState read={certificates} failed={t('training.path.unreadable')}>
          {(own) => <PathOf reviewer={reviewer} course={course} certificates={own} />}
        </ReadState>
      )}
    </ReadState>
  );
}
