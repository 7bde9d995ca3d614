import { Anchor } from '@mantine/core';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';

interface DefinitionLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  /** Of the definitions, intervals or scopes. */
  id: string;
  children: ReactNode;
}

/** The address of a definition, with the filter that the address has now. */
function searchOf(id: string, search: string): string {
  const params = new URLSearchParams(search);
  params.set('definition', id);
  return params.toString();
}

/** Leads to a definition; in a tab of its own too, when it is opened in one. */
export function DefinitionLink({ id, children, ...rest }: DefinitionLinkProps) {
  const [, navigate] = useLocation();
  const search = searchOf(id, useSearch());
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
