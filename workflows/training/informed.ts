import { create } from 'zustand';

/** Leads who were shown earlier verdicts and answers at this tab while they planned a session. */
interface Informed {
  leads: ReadonlySet<string>;
}

export const useInformed = create<Informed>(() => ({ leads: new Set() }));

/** From here on whoever this is does not vote on what is planned at this tab. */
export const inform = (name: string): void =>
  useInformed.setState(({ leads }) => ({ leads: new Set([...leads, name]) }));
