/** How the report looks, on a screen and on A4. Plain selectors, so that word processors understand them as well. */
export const STYLE = `
body { margin: 0; background: #fff; color: #1d232b; font-family: system-ui, sans-serif; font-size: 15px; line-height: 1.5; }
main { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem 3rem; }
.pages, .pages-body, .pages-row { display: block; }
.running { display: none; }
.pages-cell { display: block; padding: 0; border: 0; }
.notice { position: sticky; top: 0; margin: 0; padding: 0.5rem 0; background: #fff; border-bottom: 2px solid #a3470f; color: #a3470f; font-weight: 600; }
h1, h2 { font-family: system-ui, sans-serif; line-height: 1.3; }
h1 { font-size: 1.8rem; margin: 1.5rem 0 0.5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
p, ul { max-width: 46rem; }
.wide { overflow-x: auto; margin: 0.75rem 0 1.25rem; }
.wide:focus-visible { outline: 2px solid #315898; outline-offset: 2px; }
.figures { border-collapse: collapse; width: 100%; font-size: 0.85rem; font-variant-numeric: tabular-nums; }
caption, figcaption { text-align: left; color: #55606e; font-size: 0.85rem; padding-bottom: 0.35rem; }
.head, .cell, .row { text-align: left; vertical-align: top; padding: 0.3rem 0.9rem 0.3rem 0; border-bottom: 1px solid #dce1e8; }
.head { color: #55606e; font-weight: 600; }
.row { font-weight: 500; min-width: 4.5em; }
.numeric { text-align: right; }
bdi { overflow-wrap: break-word; }
figure { margin: 0.75rem 0 1.25rem; }
img { display: block; width: 42.5rem; max-width: 100%; height: auto; }
@page { size: A4; margin: 14mm 14mm 16mm; }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .notice { display: none; }
  .pages { display: table; width: 100%; table-layout: fixed; border-collapse: collapse; }
  .pages-body { display: table-row-group; }
  .pages-row { display: table-row; }
  .pages-cell { display: table-cell; }
  .running { display: table-header-group; }
  .running p { max-width: none; margin: 0 0 4mm; padding-bottom: 2mm; border-bottom: 0.5pt solid #a3470f; color: #a3470f; font-weight: 600; }
  .wide { overflow: visible; }
  .figures, caption, figcaption { font-size: 8pt; }
  h1, h2, caption, figcaption, .figures thead { break-after: avoid; }
  .figures tbody tr:first-child { break-before: avoid; }
  h1, h2, .figures tr, figure, img { break-inside: avoid; }
}
`;
