/** A list with an element added at its end, or without it when it is there. */
export function toggled<Element>(list: readonly Element[], element: Element): Element[] {
  return list.includes(element) ? list.filter((each) => each !== element) : [...list, element];
}
