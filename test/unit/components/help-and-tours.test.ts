import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { topicsOf, topicsWith } from '../../../components/help/guide-topics.ts';
import { WORKSPACES } from '../../../components/shell/workspaces.ts';
import { anchored } from '../../../components/tour/anchors.ts';
import { TOURS } from '../../../components/tour/tours.ts';
import { beginReading } from '../../../components/ui/reading/under-way.ts';

const topics = topicsOf(readFileSync('docs/guide.md', 'utf8'));

describe('the help of each screen', () => {
  test.each(WORKSPACES)('the guide has a chapter for $id, without pictures', ({ id }) => {
    const topic = topics.find((each) => each.id === id);
    expect(topic?.text.length).toBeGreaterThan(60);
    expect(topic!.text).not.toMatch(/!\[/);
    expect(topic!.text).not.toMatch(/^## /m);
  });

  test('is found by every word of a query', () => {
    expect(topicsWith(topics, '')).toHaveLength(topics.length);
    expect(topicsWith(topics, 'HASH  chain').map(({ id }) => id)).toContain('log');
    expect(topicsWith(topics, 'nowhere-to-be-found')).toEqual([]);
  });
});

describe.each(Object.entries(TOURS))('the tour for %s', (view, steps) => {
  test('has five to seven steps, begins where the console opens and goes through at least three screens', () => {
    expect(steps.length).toBeGreaterThanOrEqual(5);
    expect(steps.length).toBeLessThanOrEqual(7);
    expect(steps[0]!.to).toBe(view === 'reviewing' ? '/training/path' : '/home');
    expect(new Set(steps.map(({ to }) => to)).size).toBeGreaterThanOrEqual(3);
  });

  test.each(steps)('$id leads to a screen, and to a section that it has', ({ to }) => {
    const [, id, section] = to.split('/');
    const workspace = WORKSPACES.find((each) => each.id === id);
    expect(workspace).toBeDefined();
    if (section) expect(workspace!.sections!.map((each) => each.id)).toContain(section);
  });
});

describe('what a step speaks of', () => {
  const toggleAttribute = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { documentElement: { toggleAttribute } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const control = {} as HTMLElement;

  test('is waited for while its screen is being read, however long that takes', async () => {
    const end = beginReading();
    let shown: HTMLElement | null = null;
    const found = anchored(() => shown, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(toggleAttribute).toHaveBeenLastCalledWith('data-reading', true);
    end();
    expect(toggleAttribute).toHaveBeenLastCalledWith('data-reading', false);
    await vi.advanceTimersByTimeAsync(1_000);
    shown = control;
    await vi.advanceTimersByTimeAsync(100);
    expect(await found).toBe(control);
  });

  test('is passed over where a screen that was read does not have it, and where reading never ends', async () => {
    const found = anchored(() => null, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(3_100);
    expect(await found).toBeNull();
    const end = beginReading();
    const never = anchored(() => null, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(60_100);
    expect(await never).toBeNull();
    end();
  });

  test('is no longer waited for once the tour has ended', async () => {
    const tour = new AbortController();
    const found = anchored(() => null, tour.signal);
    tour.abort();
    await vi.advanceTimersByTimeAsync(100);
    expect(await found).toBeNull();
  });
});
