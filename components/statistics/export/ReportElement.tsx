import { createElement, type ReactNode } from 'react';
import type { ElementNode } from '../../../domain/report/elements.ts';
import classes from './report.module.css';

/** Attributes that React knows under another name. */
const PROPERTIES: Record<string, string> = {
  'font-size': 'fontSize',
  'font-family': 'fontFamily',
  'stroke-width': 'strokeWidth',
  'text-anchor': 'textAnchor',
};

function propertiesOf(attributes: ElementNode['attributes']): Record<string, unknown> {
  const properties = Object.entries(attributes).map(([name, value]): [string, unknown] => {
    if (name === 'class')
      return [
        'className',
        value
          .split(' ')
          .map((each) => classes[each])
          .join(' '),
      ];
    if (name === 'tabindex') return ['tabIndex', Number(value)];
    return [PROPERTIES[name] ?? name, value];
  });
  return Object.fromEntries(properties);
}

/** An element of the report on the screen: the same that the file has, as elements and never as text to be parsed. */
export function reportNode(node: ElementNode | string): ReactNode {
  if (typeof node === 'string') return node;
  return createElement(node.tag, propertiesOf(node.attributes), ...node.children.map(reportNode));
}
