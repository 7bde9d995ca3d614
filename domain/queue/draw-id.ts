/**
 * The id of the draw that an audit sample is of. Where log and cases were written before draws had ids, their moment
 * stands for it: all cases of a draw were opened at the moment of its entry.
 * @param at ISO 8601; when the case was flagged, or the moment of the draw's entry
 */
export const drawIdOf = ({ drawId }: { drawId?: string | undefined }, at: string): string =>
  drawId ?? `drawn ${at}`;
