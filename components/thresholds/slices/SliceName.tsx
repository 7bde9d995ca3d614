import type { Facet } from '../../../domain/thresholds/evidence-set.ts';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
import { sliceName } from './slice-names.ts';

/** What a slice is called; a name that is not of this console stays imported text. */
export function SliceName({ facet, value }: { facet: Facet; value: string }) {
  const name = sliceName(facet, value);
  if (name === value) return <Isolated text={name} />;
  return (
    <bdi>
      <InertText text={name} />
    </bdi>
  );
}
