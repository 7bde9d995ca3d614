import { Anchor } from '@mantine/core';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useStatisticsAddress } from '../useStatisticsAddress.ts';

interface DefinitionLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  /** Of the definitions, intervals or scopes. */
  id: string;
  children: ReactNode;
}

/** Leads to a definition; in a tab of its own too, when it is opened in one. */
export function DefinitionLink({ id, children, ...rest }: DefinitionLinkProps) {
  const [, navigate] = useLocation();
  const { definitionSearch } = useStatisticsAddress();
  const search = definitionSearch(id);
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    navigate(`/statistics/definitions?${search}`);
  };
  return (
    <Anchor {...rest} href={`?${search}#/statistics/definitions`} onClick={follow} inherit>
      {children}
    </Anchor>
  );
}
