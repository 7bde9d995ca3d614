import { Anchor, Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { DEFAULT_TRUST_SETTINGS } from '../../../domain/matching/bank/verification.ts';
import { t } from '../../../words/words.ts';
import type { MatchedEntry } from '../../../workflows/matching/bank-review.ts';
import { entryAddress } from '../../ui/bank-address.ts';
import { IntervalBar } from '../../ui/charts/IntervalBar.tsx';
import { focusContent } from '../../ui/layout/focus-content.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import classes from './bank-page.module.css';
import type { Deciding } from './DecideEntries.tsx';
import { boundsText, trustText } from './EntryFindings.tsx';
import { EntryPicture } from './EntryPicture.tsx';
import { shortHash } from './short-hash.ts';

/** Proposals that are shown at first, and that each further click adds. */
const PAGE = 5;
/** CSS pixels of a side of a picture. */
const SIDE = 56;

interface ProposalProps {
  proposed: MatchedEntry;
  onDecide: (deciding: Deciding) => void;
}

function Proposal({ proposed: { entry, findings }, onDecide }: ProposalProps) {
  const { trust } = findings;
  const { votes } = trust;
  const hash = shortHash(entry);
  const decide = (what: Deciding['what']) => () => onDecide({ what, entries: [entry] });
  return (
    <li>
      <EntryPicture entry={entry} side={SIDE} />
      <div className={classes.proposal}>
        <Anchor component={Link} href={entryAddress(entry)} className={classes.shortHash} translate="no">
          {hash}
        </Anchor>
        <span className={classes.trust}>
          <IntervalBar value={trust.value} interval={trust.bounds95} />
          {t('bankPage.proposals.trust', { value: trustText(trust.value), bounds: boundsText(trust) })}
        </span>
        <span className={classes.meta}>
          {t('bankPage.proposals.votes', {
            right: votes['same-item'] + votes['near-duplicate'],
            different: votes.different,
            badHash: votes['bad-hash'],
          })}
        </span>
      </div>
      <div className={classes.proposalActions}>
        <Button
          size="compact-sm"
          aria-label={t('bankPage.decide.suspendOf', { hash })}
          onClick={decide('suspend')}
        >
          {t('bankPage.decide.suspend')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('bankPage.decide.keepOf', { hash })}
          onClick={decide('keep')}
        >
          {t('bankPage.decide.keep')}
        </Button>
      </div>
    </li>
  );
}

/** Whoever decided a proposal with its buttons goes on with the next one; after the last one, with the page. */
function useFocusOnNext(count: number) {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(count);
  useEffect(() => {
    // What goes while it has the focus leaves it to the page.
    if (count < before.current && document.activeElement === document.body) {
      const next = list.current?.querySelector('button');
      if (next) next.focus();
      else focusContent();
    }
    before.current = count;
  }, [count]);
  return list;
}

interface ProposalsPanelProps {
  proposals: readonly MatchedEntry[];
  onDecide: (deciding: Deciding) => void;
}

/** Entries whose suspension is proposed, for a lead to decide. */
export function ProposalsPanel({ proposals, onDecide }: ProposalsPanelProps) {
  const [shown, setShown] = useState(PAGE);
  const list = useFocusOnNext(proposals.length);
  if (proposals.length === 0) return null;
  const rest = proposals.length - shown;
  return (
    <Panel
      title={t('bankPage.proposals.title')}
      description={t('bankPage.proposals.description', { bar: trustText(DEFAULT_TRUST_SETTINGS.bar) })}
    >
      <ul ref={list} className={classes.proposals}>
        {proposals.slice(0, shown).map((each) => (
          <Proposal key={each.entry.id} proposed={each} onDecide={onDecide} />
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="subtle" onClick={() => setShown(shown + PAGE)}>
          {t('bankPage.proposals.more', { count: rest })}
        </Button>
      )}
    </Panel>
  );
}
