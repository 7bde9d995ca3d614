/** A figure that somebody published, with where it stands. */
export interface PublishedFigure {
  provider: string;
  what: string;
  value: number;
  source: string;
  section: string;
}

/** The published share of automatically flagged cases that human review confirmed. */
export const PUBLISHED_CONFIRMATION_RATE: PublishedFigure = {
  provider: 'Yubo',
  what: 'text-based detection, average share of automatically flagged cases confirmed on human review',
  value: 0.87,
  source: 'European Commission, COM(2025) 740 final, 27.11.2025',
  section: 'section 2.3.3, note 34',
};
