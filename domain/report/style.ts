/** How the report looks, on a screen and on A4. */
export const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1d232b; font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem 3rem; }
.pages, .pages > tbody, .pages > tbody > tr, .pages > tbody > tr > td { display: block; }
.running { display: none; }
.notice { position: sticky; top: 0; margin: 0; padding: 0.5rem 0; background: #fff; border-bottom: 2px solid #a3470f; color: #a3470f; font-weight: 600; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 1.5rem 0 0.5rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
p, ul { max-width: 46rem; }
.wide { overflow-x: auto; margin: 0.75rem 0 1.25rem; }
.wide:focus-visible { outline: 2px solid #315898; outline-offset: 2px; }
.wide table { border-collapse: collapse; width: 100%; font-size: 0.85rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; color: #55606e; padding-bottom: 0.35rem; }
.wide th, .wide td { text-align: start; vertical-align: top; padding: 0.3rem 0.9rem 0.3rem 0; border-bottom: 1px solid #dce1e8; }
.wide thead th { color: #55606e; font-weight: 600; }
.wide tbody th { font-weight: 500; }
.wide .numeric { text-align: end; }
.wide bdi { overflow-wrap: anywhere; }
figure { margin: 0.75rem 0 1.25rem; }
figcaption { color: #55606e; font-size: 0.85rem; padding-bottom: 0.35rem; }
svg { display: block; max-width: 100%; height: auto; }
@page { size: A4; margin: 14mm 14mm 16mm; }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .notice { display: none; }
  .pages { display: table; width: 100%; table-layout: fixed; border-collapse: collapse; }
  .pages > tbody { display: table-row-group; }
  .pages > tbody > tr { display: table-row; }
  .pages > tbody > tr > td { display: table-cell; padding: 0; }
  .running { display: table-header-group; }
  .running td { padding: 0 0 2mm; border-bottom: 0.5pt solid #a3470f; color: #a3470f; font-weight: 600; }
  .wide { overflow: visible; }
  .wide table { font-size: 8pt; }
  h1, h2, caption, figcaption { break-after: avoid; }
  .wide tr, figure, svg { break-inside: avoid; }
}
`;
