import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../../words/words.ts';
import classes from './SectionTabs.module.css';

interface SectionTabsProps<Id extends string> {
  sections: readonly { id: Id; name: string }[];
  /** The one that is shown. */
  value: Id;
  onChange: (id: Id) => void;
  children: ReactNode;
}

/** The parts of a workspace as tabs, and the one that is shown below them. */
export function SectionTabs<Id extends string>({
  sections,
  value,
  onChange,
  children,
}: SectionTabsProps<Id>) {
  return (
    <Tabs
      className={classes.sections}
      value={value}
      onChange={(next) => next !== null && onChange(next as Id)}
    >
      <Tabs.List aria-label={t('ui.sections')} className={classes.tabs}>
        {sections.map(({ id, name }) => (
          <Tabs.Tab key={id} value={id}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={value} className={classes.section}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
