/** Readings of what somebody is waiting for. */
const urgent = new Set<Promise<unknown>>();

/** Reads what the screen waits for; what is read ahead of time gives way to it. */
export async function readFirst<Value>(read: () => Promise<Value>): Promise<Value> {
  const reading = read();
  urgent.add(reading);
  try {
    return await reading;
  } finally {
    urgent.delete(reading);
  }
}

/** Settles once nobody waits for anything; asked for between two parts of what is read ahead of time. */
export async function giveWay(): Promise<void> {
  while (urgent.size > 0) await Promise.allSettled(urgent);
}
