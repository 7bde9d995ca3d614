import { browser } from 'wxt/browser';

/**
 * Focuses the tab that shows the console, or opens one. Asks the extension for its own pages, which needs no
 * permission, where looking through the tabs by address would.
 */
export async function openConsole(): Promise<void> {
  const address = browser.runtime.getURL('/console.html');
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const open = contexts.find(({ documentUrl }) => documentUrl?.startsWith(address));
  if (!open) {
    await browser.tabs.create({ url: address });
    return;
  }
  await browser.tabs.update(open.tabId, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
}
