import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { topicsOf, topicsWith } from '../../../components/help/guide-topics.ts';
import { WORKSPACES } from '../../../components/shell/workspaces.ts';
import { TOURS } from '../../../components/tour/tours.ts';

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

describe.each(Object.entries(TOURS))('the tour for %s', (_view, steps) => {
  test('has five to seven steps, begins at Home and goes through at least three screens', () => {
    expect(steps.length).toBeGreaterThanOrEqual(5);
    expect(steps.length).toBeLessThanOrEqual(7);
    expect(steps[0]!.to).toBe('/home');
    expect(new Set(steps.map(({ to }) => to)).size).toBeGreaterThanOrEqual(3);
  });

  test.each(steps)('$id leads to a screen, and to a section that it has', ({ to }) => {
    const [, id, section] = to.split('/');
    const workspace = WORKSPACES.find((each) => each.id === id);
    expect(workspace).toBeDefined();
    if (section) expect(workspace!.sections!.map((each) => each.id)).toContain(section);
  });
});
