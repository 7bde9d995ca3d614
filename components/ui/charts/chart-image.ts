import { wrapWords } from '../text/wrap-words.ts';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const TITLE_SIZE = 15;
const TEXT_SIZE = 11;
const LINE = 16;
/** Width of a character of the caption, about; lines are broken by it. */
const CHARACTER = 6;

/** Inherited properties that an SVG element may carry as attributes. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility',
] as const;

/** A picture of a chart that needs nothing beside itself. */
export interface ChartImage {
  svg: string;
  width: number;
  height: number;
}

/** "rgb(163, 71, 15)" as "#a3470f", which every reader of SVG knows; other values as they are. */
export function hexColour(value: string): string {
  const match = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value);
  if (!match) return value;
  return `#${match
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Copies an element with what the page's style sheets make of it written into attributes. */
function resolved(original: Element, inherited: CSSStyleDeclaration | null): Element {
  const copy = original.cloneNode(false) as Element;
  for (const { name } of [...copy.attributes])
    if (/^(class|style|role|tabindex|aria-.*|data-.*)$/.test(name)) copy.removeAttribute(name);
  const style = getComputedStyle(original);
  for (const property of INHERITED) {
    const value = style.getPropertyValue(property);
    if (inherited?.getPropertyValue(property) === value) copy.removeAttribute(property);
    else copy.setAttribute(property, hexColour(value));
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  for (const child of original.childNodes)
    copy.append(child instanceof Element ? resolved(child, style) : child.cloneNode(false));
  return copy;
}

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** The legend as one line; its colours are those on screen. */
function legendOf(chart: Element, top: number): SVGElement[] {
  let left = MARGIN;
  return [...chart.querySelectorAll('[data-swatch]')].flatMap((swatch) => {
    const name = swatch.parentElement?.textContent ?? '';
    const { backgroundColor, borderTopColor } = getComputedStyle(swatch);
    const colours = { fill: hexColour(backgroundColor), stroke: hexColour(borderTopColor) };
    const parts = [
      element('rect', { x: left + 1, y: top + 3, width: 8, height: 8, 'stroke-width': 1.5, ...colours }),
      element('text', { x: left + 15, y: top + TEXT_SIZE, 'font-size': TEXT_SIZE }, name),
    ];
    left += 15 + name.length * CHARACTER + 16;
    return parts;
  });
}

/**
 * Draws a chart as it is on screen, in its present colours, with title and caption, into one SVG without style
 * sheets, scripts and references.
 * @param chart holds the SVG of the plot and those that are marked with data-layer
 */
export function chartImage(chart: HTMLElement, title: string, caption: readonly string[]): ChartImage {
  const layers = [...chart.querySelectorAll<SVGSVGElement>('svg.sl-plot, svg[data-layer]')];
  const plot = layers[0];
  if (!plot) throw new Error('The chart is not drawn yet. Try again.');
  const page = getComputedStyle(chart);
  const width = Number(plot.getAttribute('width')) + 2 * MARGIN;
  const legendTop = MARGIN + TITLE_SIZE + 8;
  const legend = legendOf(chart, legendTop);
  const plotTop = legendTop + (legend.length > 0 ? LINE + 4 : 0);
  const captionTop = plotTop + Number(plot.getAttribute('height')) + 12;
  const lines = caption.flatMap((line) => wrapWords(line, Math.floor((width - 2 * MARGIN) / CHARACTER)));
  const height = captionTop + lines.length * LINE + MARGIN;
  const svg = element('svg', {
    xmlns: SVG,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    fill: hexColour(page.color),
    'font-family': page.fontFamily,
  });
  const weight = { 'font-size': TITLE_SIZE, 'font-weight': 600 };
  svg.append(
    element('title', {}, title),
    element('rect', { width, height, fill: hexColour(page.backgroundColor) }),
    element('text', { x: MARGIN, y: MARGIN + TITLE_SIZE - 2, ...weight }, title),
    ...legend,
    ...layers.map((layer) => {
      const copy = resolved(layer, null);
      copy.setAttribute('x', String(MARGIN));
      copy.setAttribute('y', String(plotTop));
      copy.setAttribute('overflow', 'visible');
      return copy;
    }),
    ...lines.map((line, index) =>
      element('text', { x: MARGIN, y: captionTop + index * LINE + TEXT_SIZE, 'font-size': TEXT_SIZE }, line),
    ),
  );
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

/** Paints a picture as PNG, `scale` pixels for each of its own. */
export async function pngOf({ svg, width, height }: ChartImage, scale = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be painted.'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
