import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';

/** A button that goes to another screen, where what is missing here comes from. */
export function GoTo({
  to,
  variant = 'default',
  children,
}: Pick<ButtonProps, 'variant'> & { to: string; children: ReactNode }) {
  const [, navigate] = useLocation();
  return (
    <Button variant={variant} onClick={() => navigate(to)}>
      {children}
    </Button>
  );
}
