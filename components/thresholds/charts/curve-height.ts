/** How high a chart of two rates is, in pixels, for its width: nearly square in a narrow column, never a tower. */
export const curveHeight = (width: number): number => Math.round(Math.min(300, Math.max(220, width * 0.7)));
