/** Style of the report on any screen, light and dark, and on A4 with page numbers and table headers on every page. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1d2521; --soft: #5b6761; --line: #cdd6d1; --accent: #2f6b57; --wash: #eef4f1; --paper: #fff; --mind: #8a4b08; --mind-wash: #fdf3e4 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ece9; --soft: #a3b0aa; --line: #3a4641; --accent: #7fc4a9; --wash: #1d2824; --paper: #131917; --mind: #f0b667; --mind-wash: #2d2416 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 68rem; background: var(--paper); color: var(--ink); font: 15px/1.6 "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; overflow-wrap: break-word }
a { color: var(--accent) }
header { border-bottom: 3px solid var(--accent); padding-bottom: .75rem; margin-bottom: 1.25rem }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .35rem }
h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; padding-left: .6rem; border-left: 4px solid var(--accent); line-height: 1.3 }
h3 { font-size: 1rem; margin: 1rem 0 .4rem }
p { margin: .4rem 0 }
.facts { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; margin: 0; color: var(--soft) }
.facts div { display: flex; gap: .5rem }
.facts dt { white-space: nowrap }
.facts dt::after { content: "：" }
:lang(en) .facts dt::after { content: ":" }
.facts dd { margin: 0; color: var(--ink) }
nav.tools { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0 0 1rem; font-size: .9rem; color: var(--soft) }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .6rem; padding: 0; margin: .5rem 0; list-style: none }
.tiles li { border: 1px solid var(--line); border-radius: 6px; padding: .6rem .75rem; background: var(--wash) }
.tiles .name { color: var(--soft); font-size: .9em }
.tiles .big { font-size: 1.45rem; font-weight: 650; line-height: 1.35; font-variant-numeric: tabular-nums }
.tiles li.gone { background: none; border-style: dashed }
.tiles li.gone .big { font-size: 1rem }
.small { font-size: .86em; color: var(--soft) }
summary { cursor: pointer }
.scroll { overflow-x: auto; margin: .5rem 0 }
table { border-collapse: collapse; width: 100%; font-size: .92rem }
caption { text-align: left; color: var(--soft); font-size: .88rem; padding-bottom: .3rem }
th, td { min-width: 3.4em; text-align: left; vertical-align: top; padding: .38rem .55rem; border-bottom: 1px solid var(--line) }
thead th { border-bottom: 2px solid var(--accent); font-weight: 600; background: var(--paper) }
tbody th { font-weight: 500 }
tr.family th { background: var(--wash); font-weight: 650; color: var(--accent) }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal }
td.number { white-space: nowrap }
.tiles .bound { font-size: .6em; vertical-align: middle }
.of-which { color: var(--soft) }
.gone { color: var(--soft); font-style: italic; font-weight: 400 }
:lang(zh) .gone { font-style: normal; text-decoration: underline dotted 1px; text-underline-offset: .2em }
cite { font-style: normal }
.suppressed { color: var(--soft); background: repeating-linear-gradient(135deg, transparent 0 4px, var(--line) 4px 5px); padding: 0 .3rem }
.bound { color: var(--mind); font-size: .8em; font-weight: 400; border: 1px solid currentColor; border-radius: 3px; padding: 0 .25rem; margin-left: .3rem; white-space: nowrap }
.finding { color: var(--mind); background: var(--mind-wash); border-left: 3px solid var(--mind); padding: .2rem .5rem; margin: .25rem 0; display: block; font-size: .92em }
.nowrap { white-space: nowrap } .keep { word-break: keep-all }
.legend { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .6rem; font-size: .88em; color: var(--soft) }
ol.sources { padding-left: 1.6rem } ol.sources li { margin: .35rem 0 }
@media (max-width: 40rem) { body { padding: 1rem .75rem 3rem; font-size: 14px } h1 { font-size: 1.3rem } .tiles { grid-template-columns: 1fr 1fr } .tiles .big { font-size: 1.2rem } .scroll > table { min-width: 44rem } .scroll > table.narrow { min-width: 0 } }
@page { size: A4; margin: 17mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555 } @bottom-left { content: "Shanshui 山水"; font: 9pt sans-serif; color: #555 } }
@media print {
  :root { color-scheme: light; --ink: #111; --soft: #444; --line: #bbb; --accent: #24564a; --wash: #eff4f2; --paper: #fff; --mind: #6b3a04; --mind-wash: #fbf2e2 }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.45; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  nav.tools { display: none }
  h1 { font-size: 17pt } h2 { font-size: 12.5pt; margin-top: 6mm } .tiles { grid-template-columns: repeat(4, 1fr); gap: 2mm } .tiles .big { font-size: 13pt } .tiles li { padding: 1.5mm 2mm }
  table { font-size: 8.5pt } th, td { padding: 1mm 1.4mm } .scroll { overflow: visible } .scroll > table { min-width: 0 }
  thead { display: table-header-group } tr, .tiles li, .finding, ol.sources li { break-inside: avoid } h2, h3, tr.family, caption { break-after: avoid }
  a { color: inherit; text-decoration: none }
}
`;
