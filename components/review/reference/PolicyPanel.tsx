import { TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { guidanceName } from '../../../domain/review/guidance.ts';
import type { CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { formatDay } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { liveGuidance } from '../../../workflows/policy/guidance.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { InertText } from '../../ui/text/InertText.tsx';
import { type GuidanceEntry, searchGuidance } from './guidance-entries.ts';
import classes from './policy.module.css';

const KINDS: readonly GuidanceEntry['kind'][] = ['finding', 'characteristic', 'verdict', 'general'];

/** Those that matter for this case first, the others in reading order. */
function ordered(entries: readonly GuidanceEntry[], first: readonly CharacteristicId[]): GuidanceEntry[] {
  const wanted = (entry: GuidanceEntry) => (first as readonly string[]).includes(entry.id);
  return [...entries.filter(wanted), ...entries.filter((entry) => !wanted(entry))];
}

interface PolicyPanelProps {
  /** Characteristics that matter for this case. */
  first: readonly CharacteristicId[];
  titleHidden?: boolean;
  /** The case is the match of a picture. */
  isMatch?: boolean;
}

/** The definitions and the guidance beside a case, to be searched. */
export function PolicyPanel({ first, titleHidden = false, isMatch = false }: PolicyPanelProps) {
  const [query, setQuery] = useState('');
  const guidance = valueOr(useRead(liveGuidance, { failsInFrame: true }), null);
  const found = searchGuidance(query, guidance?.additions, isMatch ? 'match' : 'transcript');
  return (
    <Panel
      titleHidden={titleHidden}
      title={t('review.policy.title')}
      description={
        guidance &&
        t(isMatch ? 'reviewMatch.policy' : 'review.policy.description', {
          version: guidanceName(guidance.version),
        })
      }
    >
      <TextInput
        size="xs"
        aria-label={t('review.policy.search')}
        placeholder={t('review.policy.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {found.length === 0 && <p role="status">{t('review.policy.noMatch')}</p>}
      {KINDS.map((kind) => {
        const title = t(`review.policy.kinds.${kind}`);
        const entries = ordered(
          found.filter((entry) => entry.kind === kind),
          first,
        );
        if (entries.length === 0) return null;
        return (
          <section key={kind} aria-label={title}>
            <Title order={3} size="h6" className={classes.kind}>
              {title}
            </Title>
            {entries.map((entry) => (
              <details key={entry.id} className={classes.entry} open={query.trim() !== '' || undefined}>
                <summary>
                  {entry.title}
                  {entry.addition && <span className={classes.mark}>{t('review.policy.added')}</span>}
                </summary>
                <dl className={classes.parts}>
                  {entry.parts.map(({ label, text }) => (
                    <div key={text}>
                      {label && <dt>{label}</dt>}
                      <dd>{text}</dd>
                    </div>
                  ))}
                  {entry.addition && (
                    <div className={classes.addition}>
                      <dt>
                        {t('review.policy.addition', {
                          version: guidanceName(entry.addition.version),
                          day: formatDay(entry.addition.at),
                        })}
                      </dt>
                      <dd dir="auto" translate="no">
                        <InertText text={entry.addition.text} />
                      </dd>
                    </div>
                  )}
                </dl>
              </details>
            ))}
          </section>
        );
      })}
    </Panel>
  );
}
