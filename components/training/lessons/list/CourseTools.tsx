import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type CourseLesson, freeId, takenIn } from '../../../../domain/training/course.ts';
import {
  COURSE_LIMITS,
  type CourseRead,
  courseFile,
  readCourseFile,
} from '../../../../domain/training/course-file.ts';
import { lineFaultText } from '../../../../words/fault-text.ts';
import { t } from '../../../../words/words.ts';
import { datedName, download } from '../../../ui/files/download.ts';
import bar from '../bar.module.css';
import classes from './list.module.css';

interface CourseToolsProps {
  course: readonly CourseLesson[];
  onChange: (after: readonly CourseLesson[], said: string) => void;
}

const OWN_FAULTS = ['no-course', 'newer-course', 'too-many-lessons'] as const;

function faultText(fault: Extract<CourseRead, { ok: false }>['fault']): string {
  const own = OWN_FAULTS.find((what) => what === fault.what);
  return own
    ? t(`training.course.fault.${own}`)
    : lineFaultText(fault as Parameters<typeof lineFaultText>[0]);
}

/** What was wrong with a course file, and where; what was good is in. */
function Outcome({ read }: { read: CourseRead }) {
  if (!read.ok)
    return (
      <p role="alert" className={classes.fault}>
        {t('training.course.notImported', { fault: faultText(read.fault) })}
      </p>
    );
  if (read.rejected.length === 0) return null;
  return (
    <div role="alert" className={classes.fault}>
      {t('training.course.rejected', { count: read.rejected.length })}
      <ul>
        {read.rejected.map(({ number, reason }) => (
          <li key={number}>{t('training.course.rejectedOne', { number, fault: lineFaultText(reason) })}</li>
        ))}
      </ul>
    </div>
  );
}

/** What a lead can do with all lessons: write one, and the course as a file, out and in. */
export function CourseTools({ course, onChange }: CourseToolsProps) {
  const [, navigate] = useLocation();
  const [read, setRead] = useState<CourseRead | null>(null);
  const take = async (file: File | null) => {
    if (!file) return;
    const outcome: CourseRead =
      file.size > COURSE_LIMITS.bytes
        ? { ok: false, fault: { what: 'no-course' } }
        : readCourseFile(await file.text());
    setRead(outcome);
    if (outcome.ok && outcome.lessons.length > 0)
      onChange(
        takenIn(course, outcome.lessons),
        t('training.course.imported', { count: outcome.lessons.length }),
      );
  };
  return (
    <>
      <div className={bar.onward}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => navigate(`/training/lessons/${freeId(course)}/edit`)}
        >
          {t('training.course.write')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
          onClick={() =>
            download(
              new Blob([courseFile(course)], { type: 'application/json' }),
              datedName('second-look-course', 'json'),
            )
          }
        >
          {t('training.course.export')}
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconUpload size={16} stroke={1.5} aria-hidden />}
            >
              {t('training.course.import')}
            </Button>
          )}
        </FileButton>
      </div>
      {read && <Outcome read={read} />}
    </>
  );
}
