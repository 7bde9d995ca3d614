import { SectionedScreen } from '../ui/layout/SectionedScreen.tsx';
import { BanksSection } from './BanksSection.tsx';
import { ClustersSection } from './clusters/ClustersSection.tsx';
import { PicturesSection } from './pictures/PicturesSection.tsx';
import { KNOWN_CONTENT_SECTIONS, type SectionId } from './sections.ts';

const PARTS: Record<SectionId, () => React.ReactNode> = {
  banks: BanksSection,
  pictures: PicturesSection,
  clusters: ClustersSection,
};

/** What is known, and what matches it. */
export function KnownContentScreen({ section }: { section?: string }) {
  return (
    <SectionedScreen workspace="known-content" sections={KNOWN_CONTENT_SECTIONS} section={section}>
      {(id) => {
        const Part = PARTS[id];
        return <Part />;
      }}
    </SectionedScreen>
  );
}
