import { Anchor } from '@mantine/core';
import { Panel } from '../ui/layout/Panel.tsx';

/** Under which terms this software comes, and the software that is in it. */
export function LicencesPanel() {
  return (
    <Panel
      title="Licences"
      description="Second Look is free software under the Apache License 2.0. It is built with the work of others."
    >
      <div>
        <Anchor href="/licences.txt" target="_blank" underline="always">
          Licences of the software in it
        </Anchor>
      </div>
    </Panel>
  );
}
