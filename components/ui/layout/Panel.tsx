import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

interface PanelProps {
  title: string;
  /** One or two sentences below the heading. */
  description?: ReactNode;
  aside?: ReactNode;
  /** The title names the part and is not shown, because it stands above already. */
  titleHidden?: boolean;
  className?: string;
  /** Stays at the bottom of a narrow window; toasts stand above it. */
  bottomBar?: boolean;
  children: ReactNode;
}

/** A titled part of a screen. */
export function Panel(props: PanelProps) {
  const { title, description, aside, titleHidden = false, className, bottomBar, children } = props;
  const id = useId();
  return (
    <section
      className={className ? `${classes.panel} ${className}` : classes.panel}
      aria-labelledby={id}
      data-bottom-bar={bottomBar || undefined}
    >
      <div className={classes.head} hidden={titleHidden}>
        <Title order={2} size="h4" id={id} className={classes.title}>
          {title}
        </Title>
        {aside}
      </div>
      {description !== undefined && <p className={classes.description}>{description}</p>}
      {children}
    </section>
  );
}
