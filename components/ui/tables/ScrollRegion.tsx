import type { ReactNode, Ref } from 'react';

interface ScrollRegionProps {
  label: string;
  className?: string | undefined;
  /** Worth a landmark of its own; a table is not, its panel is one, often of the same name. */
  landmark?: boolean;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}

/** A part of the page that scrolls by itself; it takes the focus so that it can be scrolled by key. */
export function ScrollRegion({ label, className, landmark = false, ref, children }: ScrollRegionProps) {
  return (
    // It takes the focus, or there would be no way to scroll by key.
    <section
      ref={ref}
      className={className}
      role={landmark ? undefined : 'group'}
      aria-label={label}
      tabIndex={0}
    >
      {children}
    </section>
  );
}
