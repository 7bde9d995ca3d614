import { Button, Group } from '@mantine/core';
import { t } from '../../words/words.ts';
import { isPractice } from '../../workflows/base/open-data.ts';
import {
  leavePracticeTeam,
  removeKeptTeam,
  usePracticeTeam,
} from '../../workflows/practice/practice-team.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { LoadPracticeTeam } from './LoadPracticeTeam.tsx';

/** The practice team among the data: loading, opening, leaving and removing it. */
export function PracticePanel() {
  const state = usePracticeTeam((team) => team.state);
  return (
    <Panel
      title={t('practice.panel.title')}
      description={t(isPractice ? 'practice.panel.open' : 'practice.panel.description')}
    >
      <Group gap="sm">
        {isPractice && (
          <Button variant="default" onClick={() => leavePracticeTeam('keep')}>
            {t('practice.band.keep')}
          </Button>
        )}
        <LoadPracticeTeam />
        {(isPractice || state === 'kept') && (
          <Button
            color="red"
            variant="outline"
            onClick={() => (isPractice ? leavePracticeTeam('remove') : void removeKeptTeam())}
          >
            {t(isPractice ? 'practice.band.remove' : 'practice.remove')}
          </Button>
        )}
      </Group>
    </Panel>
  );
}
