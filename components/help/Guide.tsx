import { TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { t } from '../../words/words.ts';
import { GUIDE } from '../../workflows/console/guide.ts';
import { Markdown } from '../ui/text/Markdown.tsx';
import { topicsOf, topicsWith } from './guide-topics.ts';
import classes from './help.module.css';

/** The guide: the chapter of a screen, and the way to all others. */
export function Guide({ workspace }: { workspace: string }) {
  const topics = useMemo(() => topicsOf(GUIDE), []);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(workspace);
  const topic = topics.find(({ id }) => id === chosen) ?? topics[0]!;
  const found = topicsWith(topics, query);
  return (
    <>
      <TextInput
        type="search"
        aria-label={t('help.search')}
        placeholder={t('help.search')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <nav aria-label={t('help.topics')}>
        <ul className={classes.topics} translate="no">
          {found.map(({ id, title }) => (
            <li key={id}>
              <UnstyledButton
                className={classes.topic}
                aria-current={id === topic.id || undefined}
                onClick={() => setChosen(id)}
              >
                {title}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </nav>
      <p role="status" className={classes.none}>
        {found.length === 0 && t('help.none')}
      </p>
      <h2 className={classes.title} translate="no">
        {topic.title}
      </h2>
      <Markdown source={topic.text} />
    </>
  );
}
