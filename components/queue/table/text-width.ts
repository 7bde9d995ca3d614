const known = new Map<string, number>();
let drawing: CanvasRenderingContext2D | null = null;
let family = '';

/** Letters are drawn a little wider than they are measured where hints and zoom round them. */
const ROUNDING = 1.04;

interface Face {
  bold?: boolean;
  monospace?: boolean;
}

/**
 * Width of a text as the page draws it, in CSS pixels. Each is measured once.
 * @param size of the font, in CSS pixels
 */
export function textWidth(
  text: string,
  size: number,
  { bold = false, monospace = false }: Face = {},
): number {
  family ||= getComputedStyle(document.body).fontFamily;
  const font = `${bold ? 500 : 400} ${size}px ${monospace ? 'monospace' : family}`;
  // What was measured before the page's font was there is measured again.
  const key = `${document.fonts.status} ${font} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    drawing ??= document.createElement('canvas').getContext('2d');
    if (drawing) drawing.font = font;
    width = Math.ceil((drawing?.measureText(text).width ?? text.length * 8) * ROUNDING);
    known.set(key, width);
  }
  return width;
}
