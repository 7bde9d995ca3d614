import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconEye,
  IconEyeOff,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { type CourseLesson, freeId, moved, withLesson } from '../../../../domain/training/course.ts';
import { t } from '../../../../words/words.ts';
import { MenuItems } from '../../../ui/menus/MenuItems.tsx';

interface LessonMenuProps {
  of: CourseLesson;
  course: readonly CourseLesson[];
  onChange: (after: readonly CourseLesson[], said: string) => void;
}

/** What a lead can do with a lesson. */
export function LessonMenu({ of, course, onChange }: LessonMenuProps) {
  const [, navigate] = useLocation();
  const { lesson, hidden, own } = of;
  const { id, title } = lesson;
  const place = course.indexOf(of);
  const copy = () => {
    const copied = {
      ...lesson,
      id: freeId(course),
      title: t('training.course.copyOf', { title }).slice(0, 80),
    };
    onChange(withLesson(course, copied, id), t('training.course.copied', { title }));
  };
  const hide = () =>
    onChange(
      course.map((each) => (each === of ? { ...each, hidden: !hidden } : each)),
      t(hidden ? 'training.course.shown' : 'training.course.hid', { title }),
    );
  const remove = () =>
    onChange(
      course.filter((each) => each !== of),
      t('training.course.deleted', { title }),
    );
  const move = (by: 1 | -1) => onChange(moved(course, id, by), t('training.course.moved', { title }));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('training.course.change', { title })}>
          <IconDots size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <MenuItems>
        {own && (
          <Menu.Item
            leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />}
            onClick={() => navigate(`/training/lessons/${id}/edit`)}
          >
            {t('training.course.edit')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />} onClick={copy}>
          {t('training.course.copy')}
        </Menu.Item>
        <Menu.Item
          leftSection={
            hidden ? (
              <IconEye size={16} stroke={1.5} aria-hidden />
            ) : (
              <IconEyeOff size={16} stroke={1.5} aria-hidden />
            )
          }
          onClick={hide}
        >
          {t(hidden ? 'training.course.show' : 'training.course.hide')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowUp size={16} stroke={1.5} aria-hidden />}
          disabled={place === 0}
          onClick={() => move(-1)}
        >
          {t('training.course.up')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} stroke={1.5} aria-hidden />}
          disabled={place === course.length - 1}
          onClick={() => move(1)}
        >
          {t('training.course.down')}
        </Menu.Item>
        {own && (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
            onClick={remove}
          >
            {t('training.course.delete')}
          </Menu.Item>
        )}
      </MenuItems>
    </Menu>
  );
}
