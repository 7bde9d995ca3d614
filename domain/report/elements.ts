/** An element of a document, apart from how it is written: as text of a file, or on a screen. */
export interface ElementNode {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (ElementNode | string)[];
}

/** Makes an element; attributes that are undefined are left out. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (ElementNode | string)[]
): ElementNode {
  const set = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  return { tag, attributes: Object.fromEntries(set), children };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** Elements that have no end tag. */
const VOID = ['meta', 'link', 'wbr', 'img'];

/** An element as HTML. Every text and attribute in it is escaped; style elements take none that holds "<". */
export function toHtml(node: ElementNode | string): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, children } = node;
  const set = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const open = `<${tag}${set.join('')}>`;
  if (VOID.includes(tag)) return open;
  return `${open}${children.map(tag === 'style' ? rawStyle : toHtml).join('')}</${tag}>`;
}

/** The content of a style element is not escaped in HTML. */
function rawStyle(node: ElementNode | string): string {
  if (typeof node !== 'string' || node.includes('<')) throw new TypeError('a style element holds text only');
  return node;
}
