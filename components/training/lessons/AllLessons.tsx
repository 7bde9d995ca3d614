import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'wouter';
import { t } from '../../../words/words.ts';
import classes from './lessons.module.css';

/** The way back to the list of lessons. */
export function AllLessons() {
  return (
    <Anchor component={Link} href="/training/lessons" size="sm" className={classes.back}>
      <IconArrowLeft size={14} stroke={1.5} aria-hidden />
      {t('training.lesson.all')}
    </Anchor>
  );
}
