import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../../cli/setup.mjs';
import { type Listener, listen } from '../fixtures/listener.ts';
import { expect, test as withConsole } from './fixtures.ts';
import { ELEMENTS, LEFT_TO_THE_CODE, STOPPED, type WayOut } from './ways-out.ts';

const test = withConsole.extend<{ listener: Listener }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  listener: async ({}, use) => {
    const listener = await listen();
    await use(listener);
    await listener.close();
  },
});

/** The name of a way as a part of an address. */
const pathOf = (name: string) => name.replaceAll(' ', '-');

async function tryWay(page: Page, name: string, way: WayOut, { origin }: Listener): Promise<void> {
  await page.evaluate(`(${way})(${JSON.stringify(origin)}, ${JSON.stringify(pathOf(name))})`);
}

/** Something that surely arrives, and after what was begun before it. */
async function waitForWhatIsUnderWay(page: Page, listener: Listener): Promise<void> {
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(`${listener.origin}/control`);
  await elsewhere.close();
  expect(listener.arrived).toContain('control');
}

test('what the policy stops reaches no server', async ({ console, listener, complaints }) => {
  const { page } = console;
  for (const [name, way] of Object.entries(STOPPED)) await tryWay(page, name, way, listener);
  for (const [name, [tag, attribute, more = {}]] of Object.entries(ELEMENTS))
    await page.evaluate(
      ([tag, attributes]) => {
        const element = document.createElement(tag);
        try {
          for (const [attribute, value] of attributes) element.setAttribute(attribute, value);
        } catch {
          // Refused.
        }
        document.body.append(element);
      },
      [
        tag,
        [...Object.entries(more), [attribute, `${listener.origin}/${pathOf(name)}`] as [string, string]],
      ] as const,
    );
  await waitForWhatIsUnderWay(page, listener);
  expect(listener.arrived.filter((name) => name !== 'control' && name !== 'favicon.ico')).toEqual([]);
  expect(page.url()).toContain('/console.html');
  // The refusals are what this test asks for.
  expect(complaints.length).toBeGreaterThan(Object.keys(STOPPED).length / 2);
  complaints.length = 0;
});

test('the background can fetch nothing from elsewhere either', async ({ console, listener }) => {
  const [background] = console.browser.context.serviceWorkers();
  const answer = await background!.evaluate(
    (address) =>
      fetch(address).then(
        () => 'answered',
        () => 'refused',
      ),
    `${listener.origin}/background`,
  );
  expect(answer).toBe('refused');
  expect(listener.arrived).toEqual([]);
});

test.describe('what no policy stops is what the design names', () => {
  const design = readFileSync(join(ROOT, 'docs/design.md'), 'utf8');

  for (const [name, way] of Object.entries(LEFT_TO_THE_CODE))
    test(name, async ({ console, listener }) => {
      expect(design).toContain(name);
      await tryWay(console.page, name, way, listener);
      await expect.poll(() => listener.arrived).toContain(pathOf(name));
    });

  test('a connection by WebRTC', async ({ console, listener }) => {
    expect(design).toContain('a connection by WebRTC');
    await console.page.evaluate(async (port) => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
      connection.createDataChannel('x');
      await connection.setLocalDescription(await connection.createOffer());
    }, listener.port);
    await expect.poll(() => listener.datagrams()).toBeGreaterThan(0);
  });

  test('a connection prepared for later', async ({ console, listener }) => {
    expect(design).toContain('a connection prepared for later');
    await console.page.evaluate((origin) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preconnect', href: origin });
      document.head.append(link);
    }, listener.origin);
    await expect.poll(() => listener.connections()).toBeGreaterThan(0);
    expect(listener.arrived).toEqual([]);
  });
});
