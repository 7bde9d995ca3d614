import { Button } from '@mantine/core';

/** Opens a transcript that a row is about. */
export function OpenTranscript({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  return (
    <Button variant="default" size="compact-sm" aria-label={`Open ${id}`} onClick={() => onOpen(id)}>
      Open
    </Button>
  );
}
