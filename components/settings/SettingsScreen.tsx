import { Alert, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { liveReviewer } from '../../workflows/read-models.ts';
import { pseudonymProblem, setReviewerName } from '../../workflows/settings.ts';
import { ColorSchemeControl } from '../shell/ColorSchemeControl.tsx';
import { KeyMapList } from '../shell/KeyMap.tsx';
import columns from '../ui/columns.module.css';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Screen } from '../ui/Screen.tsx';
import { useAction } from '../ui/useAction.ts';
import { useLive } from '../ui/useLive.ts';
import { ModelPackPanel } from './ModelPackPanel.tsx';
import { PrivacyPanel } from './PrivacyPanel.tsx';
import classes from './settings.module.css';

function ReviewerForm({ current }: { current: string }) {
  const [name, setName] = useState(current);
  const [saved, setSaved] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const problem = pseudonymProblem(name);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem) return;
        void run(async () => {
          await setReviewerName(name);
          setSaved(true);
        });
      }}
    >
      <TextInput
        label="Pseudonym"
        description="Stands in the log and in exports beside your decisions. Do not use your name."
        value={name}
        maxLength={40}
        error={problem}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setSaved(false);
        }}
      />
      <Button type="submit" disabled={problem !== null || name.trim() === current} loading={busy}>
        Save pseudonym
      </Button>
      <FailureAlert error={error} title="The pseudonym was not saved" onClose={clearError} />
      {saved && (
        <Alert color="green" role="status">
          Saved. Decisions from now on carry it; earlier ones keep theirs.
        </Alert>
      )}
    </form>
  );
}

/** Reviewer, appearance, model pack, keys and privacy. */
export function SettingsScreen() {
  const reviewer = useLive(liveReviewer);
  return (
    <Screen title="Settings">
      <div className={columns.screen}>
        <div className={columns.column}>
          <Panel title="Reviewer">
            {reviewer.status === 'ready' && <ReviewerForm current={reviewer.value} />}
            {reviewer.status === 'failed' && <FailureAlert error={reviewer.error} />}
          </Panel>
          <Panel title="Appearance" description="Auto follows the system.">
            <div>
              <ColorSchemeControl size="sm" />
            </div>
          </Panel>
          <Panel title="Keys">
            <KeyMapList />
          </Panel>
          <PrivacyPanel />
        </div>
        <div className={columns.column}>
          <ModelPackPanel />
        </div>
      </div>
    </Screen>
  );
}
