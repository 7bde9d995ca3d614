import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openConsole } from '../workflows/console/open-console.ts';
import { refreshBadge } from '../workflows/queue/badge.ts';
import { ensurePurgeAlarm, purgeOnAlarm } from '../workflows/retention/purge-alarm.ts';

export default defineBackground(() => {
  browser.alarms.onAlarm.addListener(purgeOnAlarm);
  browser.action.onClicked.addListener(() => void openConsole());
  browser.runtime.onStartup.addListener(() => {
    void refreshBadge();
    void ensurePurgeAlarm();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void refreshBadge();
    void ensurePurgeAlarm();
    if (reason === 'install') void openConsole();
  });
});
