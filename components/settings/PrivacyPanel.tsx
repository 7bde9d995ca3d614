import { Panel } from '../ui/layout/Panel.tsx';
import classes from './settings.module.css';

/** What becomes of the data, in plain words. */
export function PrivacyPanel() {
  return (
    <Panel title="Privacy">
      <ul className={classes.list}>
        <li>
          Everything stays in this browser profile. Nothing is sent anywhere, and nothing is counted
          elsewhere.
        </li>
        <li>
          The browser enforces most of it: the extension’s content security policy lets its pages and workers
          load, fetch, frame and submit nothing but the extension’s own files. It cannot stop a page’s own
          script from going to another address, from opening a tab, or from connecting by WebRTC. The console
          has no such script, and each build is tested for it.
        </li>
        <li>Detection runs on this device, in a worker, with the model that ships with the extension.</li>
        <li>Files leave only when you export or back up, to where you save them.</li>
        <li>
          The extension sees no web page. The permissions that it asks for read nothing of yours: alarms, to
          purge once a day what is past its period; storage, to keep the log’s last number and hash outside of
          the database; and unlimited storage, so that the browser does not remove what is stored here when
          disk space runs short.
        </li>
      </ul>
    </Panel>
  );
}
