import { ColorSchemeControl } from '../shell/ColorSchemeControl.tsx';
import { KeyMapList } from '../shell/KeyMap.tsx';
import columns from '../ui/columns.module.css';
import { Panel } from '../ui/Panel.tsx';
import { Screen } from '../ui/Screen.tsx';
import { ModelPackPanel } from './ModelPackPanel.tsx';
import { PrivacyPanel } from './PrivacyPanel.tsx';

/** Appearance, model pack, keys and privacy. */
export function SettingsScreen() {
  return (
    <Screen title="Settings">
      <div className={columns.screen}>
        <div className={columns.column}>
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
