/** Version of the guidance; kept with each decision. */
export const GUIDANCE_VERSION = '1.0.0';
