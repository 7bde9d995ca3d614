import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { refreshBadge } from '../workflows/badge.ts';
import { openConsole } from '../workflows/open-console.ts';

export default defineBackground(() => {
  browser.action.onClicked.addListener(() => void openConsole());
  browser.runtime.onStartup.addListener(() => void refreshBadge());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void refreshBadge();
    if (reason === 'install') void openConsole();
  });
});
