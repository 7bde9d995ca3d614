import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type CaseBackground, isEmptyBackground } from '../reference/background-of.ts';
import { type ReviewLayout, useReviewLayout } from './useReviewLayout.ts';

/** What is shown one at a time where there is no room for more. */
const PANES = ['transcript', 'evidence', 'decide'] as const;
export type Pane = (typeof PANES)[number];

/** What stands beside the transcript. */
export type ReferencePart = 'feedback' | 'background' | 'evidence' | 'policy' | 'similar';

/** Which parts of the screen are shown, and how to get to the others. */
export interface Panes {
  layout: ReviewLayout;
  pane: Pane;
  /** Those that there is anything in. */
  panes: readonly Pane[];
  isShown: (pane: Pane) => boolean;
  /** Brings a part into view where it is not; the same function each time. */
  show: (pane: Pane) => void;
  /** What can be shown beside the transcript in one place, and which of it is. */
  parts: readonly ReferencePart[];
  part: ReferencePart | null;
  setPart: (part: ReferencePart) => void;
  showBackground: () => void;
  togglePolicy: () => void;
  toggleSimilar: () => void;
  /** The policy, where it has a column of its own. */
  policy: React.RefObject<HTMLElement | null>;
}

interface PanesOptions {
  showDetection: boolean;
  /** There is an answer to be read. */
  hasFeedback: boolean;
  background: CaseBackground;
  /** There is something to decide or to correct. */
  hasDetails: boolean;
  /** The policy may be read; it may unless said. */
  hasPolicy?: boolean;
  /** It is a case that others can be similar to; it is none unless said. */
  hasSimilar?: boolean;
}

/** Keeps which parts of the screen are shown, for each width. */
export function usePanes(options: PanesOptions): Panes {
  const {
    showDetection,
    hasFeedback,
    background,
    hasDetails,
    hasPolicy = true,
    hasSimilar = false,
  } = options;
  const layout = useReviewLayout();
  const [asked, setPane] = useState<Pane>('transcript');
  const pane = asked === 'decide' && !hasDetails ? 'transcript' : asked;
  const [chosen, setPart] = useState<ReferencePart | null>(null);
  const policy = useRef<HTMLElement>(null);
  const hasBackground = !isEmptyBackground(background);
  const parts = useMemo(() => {
    const all: ReferencePart[] = [];
    if (hasFeedback) all.push('feedback');
    if (hasBackground) all.push('background');
    if (showDetection) all.push('evidence');
    if (hasPolicy && layout !== 'triple') all.push('policy');
    // Last, so that it comes up by itself only where there is nothing else.
    if (hasSimilar) all.push('similar');
    return all;
  }, [hasFeedback, hasBackground, showDetection, hasPolicy, hasSimilar, layout]);
  useLayoutEffect(() => {
    if (!hasFeedback) return;
    setPart('feedback');
    setPane('evidence');
  }, [hasFeedback]);
  const part = chosen !== null && parts.includes(chosen) ? chosen : (parts[0] ?? null);
  const single = layout === 'single';
  const show = useCallback((next: Pane) => setPane(next), []);
  const showPart = (next: ReferencePart) => {
    setPart(next);
    show('evidence');
  };
  const toggle = (one: ReferencePart) => {
    if (part !== one || (single && pane !== 'evidence')) showPart(one);
    else if (single) show('transcript');
    else setPart(parts[0]!);
  };
  const togglePolicy = () => {
    if (layout === 'triple') policy.current?.focus();
    else toggle('policy');
  };
  return {
    ...{ layout, pane, show, parts, part, setPart, togglePolicy, policy },
    toggleSimilar: () => toggle('similar'),
    panes: PANES.filter((each) => (each === 'decide' ? hasDetails : each !== 'evidence' || parts.length > 0)),
    isShown: (one) => !single || one === pane,
    showBackground: () => showPart('background'),
  };
}
