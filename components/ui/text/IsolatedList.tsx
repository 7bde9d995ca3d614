import { Isolated } from './InertText.tsx';

/** Imported or typed names in a row; the list does not change while it is shown, and names may repeat. */
export function IsolatedList({ names }: { names: readonly string[] }) {
  return names.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <span key={index}>
      {index > 0 && ', '}
      <Isolated text={name} />
    </span>
  ));
}
