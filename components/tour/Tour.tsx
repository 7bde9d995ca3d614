import { Button, Popover, Portal, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { HomeView } from '../../domain/home/home-view.ts';
import { t } from '../../words/words.ts';
import { setTour, useTour } from '../../workflows/home/tour.ts';
import { useHomeView } from '../home/useHomeView.ts';
import { useCommands } from '../ui/keys/useCommands.ts';
import { useHeldKeys } from '../ui/keys/useHeldKeys.ts';
import { focusContent } from '../ui/layout/focus-content.ts';
import { anchored } from './anchors.ts';
import classes from './tour.module.css';
import { TOURS } from './tours.ts';
import { useSpot } from './useSpot.ts';

interface Place {
  step: number;
  /** What was found there. */
  element: HTMLElement;
}

/** Ends the tour where it is; the focus goes to the screen that it has come to. */
function endTour(): void {
  setTour(null);
  focusContent();
}

/** Goes from step to step; steps whose control is not there are passed over. */
function useSteps(view: HomeView): { place: Place | null; go: (by: 1 | -1) => void } {
  const steps = TOURS[view];
  const [, navigate] = useLocation();
  const [wanted, setWanted] = useState<{ step: number; by: 1 | -1 }>({ step: 0, by: 1 });
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const find = async () => {
      for (let step = wanted.step; step in steps; step += wanted.by) {
        const { to, anchor } = steps[step]!;
        if (!location.hash.startsWith(`#${to}`)) navigate(to);
        const element = await anchored(anchor, controller.signal);
        if (controller.signal.aborted) return;
        if (element) return setPlace({ step, element });
      }
      // Before the first there is nothing; after the last it is over.
      if (wanted.by === 1) endTour();
    };
    void find();
    return () => controller.abort();
  }, [wanted, steps, navigate]);
  const go = (by: 1 | -1) => {
    const from = place?.step ?? wanted.step;
    if (from + by < 0) return;
    if (from + by >= steps.length) {
      endTour();
      // Where the day begins: whoever has seen all of it is left on no settings.
      navigate(steps[0]!.to);
    } else setWanted({ step: from + by, by });
  };
  return { place, go };
}

function Card({ view, place, go }: { view: HomeView; place: Place; go: (by: 1 | -1) => void }) {
  const next = useRef<HTMLButtonElement>(null);
  const [title, text] = [useId(), useId()];
  const steps = TOURS[view];
  const step = steps[place.step]!;
  const spot = useSpot(place.element, step.anchor);
  const isLast = place.step === steps.length - 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read out, and the next key acts on it
  useEffect(() => {
    const timer = setTimeout(() => next.current?.focus(), 50);
    return () => clearTimeout(timer);
  }, [place]);
  useHeldKeys(true);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') go(1);
    else if (event.key === 'ArrowLeft') go(-1);
    else if (event.key === 'Escape') endTour();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // From the moment it is seen, which is before it has the focus, and after a click beside it.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, []);
  return (
    <Popover
      key={step.id}
      opened
      trapFocus
      withArrow
      withRoles={false}
      width={320}
      closeOnClickOutside={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
      <Portal>
        <Popover.Target>
          <div className={classes.spot} style={spot} />
        </Popover.Target>
      </Portal>
      <Popover.Dropdown
        role="dialog"
        aria-modal
        aria-labelledby={title}
        aria-describedby={text}
        className={classes.card}
      >
        <Text size="xs" c="dimmed">
          {t('welcome.tour.label', { place: place.step + 1, count: steps.length })}
        </Text>
        <h2 id={title} className={classes.title}>
          {step.title}
        </h2>
        <p id={text} className={classes.text}>
          {step.text}
        </p>
        <p className={classes.keys}>{t('welcome.tour.keys')}</p>
        <div className={classes.buttons}>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={endTour}>
            {t('welcome.tour.end')}
          </Button>
          {place.step > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => go(-1)}>
              {t('welcome.tour.back')}
            </Button>
          )}
          <Button ref={next} data-autofocus size="compact-sm" onClick={() => go(1)}>
            {isLast ? t('welcome.tour.done') : t('welcome.tour.next')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function TourOf({ view }: { view: HomeView }) {
  const { place, go } = useSteps(view);
  return place && <Card view={view} place={place} go={go} />;
}

/** The tour that is under way, over whatever screen it has come to, and the command that begins it. */
export function Tour() {
  const tour = useTour((state) => state.tour);
  const own = useHomeView();
  useCommands({ 'take-tour': () => setTour('own') });
  const view = tour === 'own' ? own : tour;
  return view && <TourOf key={view} view={view} />;
}
