import {
  type Block,
  type DocumentChart,
  type DocumentTable,
  type PlacedCell,
  type ReportDocument,
  withoutIdleColumns,
} from '../document'
import { draftLine, reportFileName } from '../draft-mark'
import type { RowedBlock } from './chart-rows'
import { type CellMarkup, formRowsHtml } from './form-html'
import { printableMarkup, printableParagraphs } from './printable-text'
import { renderChartRow } from './svg'
import { isFigure, type PageRun, pageRuns } from './table-layout'

/**
 * The report as one HTML file: nothing outside it is loaded, and its tables keep their rules when an editor of a website
 * drops the style sheet.
 */
export function renderHtml(document: ReportDocument): string {
  const { language, organ, title, blocks } = document
  const name = printableMarkup(reportFileName(document))
  const draft = draftLine(document)
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="author" content="${printableMarkup(organ)}">`,
    `<title>${name}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<article>',
    ...(draft ? [`<p class="draft">${printableMarkup(draft)}</p>`] : []),
    `<h1>${printableMarkup(title.organ)}<br>${printableMarkup(title.rest)}</h1>`,
    ...pageRuns(blocks).flatMap(runHtml),
    '</article>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** What needs a page on its side is printed on one. */
function runHtml({ orientation, blocks }: PageRun): string[] {
  const html = blocks.flatMap((block, index) => blockHtml(block, blocks[index - 1]))
  return orientation === 'landscape' ? ['<div class="turned">', ...html, '</div>'] : html
}

type Heading = Extract<Block, { type: 'heading' }>

function blockHtml(block: RowedBlock, previous: RowedBlock | undefined): string[] {
  switch (block.type) {
    case 'heading': {
      const tag = block.level === 1 ? 'h2' : 'h3'
      return [`<${tag} id="${printableMarkup(block.id)}">${printableMarkup(block.text)}</${tag}>`]
    }
    case 'paragraph':
      return printableParagraphs(block.runs.map(({ text }) => text).join('')).map(
        (text) => `<p>${printableMarkup(text)}</p>`,
      )
    case 'table':
      return [framedTable(withoutIdleColumns(block.table), previous?.type === 'heading' ? previous : undefined)]
    case 'charts':
      return chartRowHtml(block.charts)
  }
}

/** The table within a frame that scrolls where the page is narrow, named by the heading above it. */
function framedTable(table: DocumentTable, heading: Heading | undefined): string {
  const named = heading?.text.includes(table.caption) ? heading : undefined
  const name = named
    ? `aria-labelledby="${printableMarkup(named.id)}"`
    : `aria-label="${printableMarkup(table.caption)}"`
  return `<div class="wide" role="region" ${name} tabindex="0">\n${tableHtml(table, heading?.text ?? '')}\n</div>`
}

/** A heading above that says the same is the table's name; it is not printed twice. */
export function tableHtml(table: DocumentTable, heading: string): string {
  return [
    `<table border="1" id="form-${printableMarkup(table.id)}" style="border-collapse:collapse;width:100%">`,
    ...(heading.includes(table.caption) ? [] : [`<caption>${printableMarkup(table.caption)}</caption>`]),
    formRowsHtml(table, cellMarkup),
    '</table>',
  ].join('\n')
}

function cellMarkup({ text, align, figure }: PlacedCell): CellMarkup {
  const kept = isFigure(text) ? ';white-space:nowrap' : ''
  const style = `border:1px solid #000;padding:4px;text-align:${align ?? 'left'}${kept}`
  return {
    attributes: `${figure ? ` data-figure="${printableMarkup(figure)}"` : ''} style="${style}"`,
    content: printableMarkup(text),
  }
}

function chartRowHtml(charts: readonly DocumentChart[]): string[] {
  const drawings = renderChartRow(charts)
  const figures = charts.map((chart, index) => chartHtml(chart, drawings[index]!))
  return figures.length > 1 ? ['<div class="charts">', ...figures, '</div>'] : figures
}

function chartHtml(chart: DocumentChart, drawing: string): string {
  const header = ['', ...chart.series.map(({ name }) => name)].map((name) =>
    name === '' ? '<td></td>' : `<th scope="col">${printableMarkup(name)}</th>`,
  )
  const rows = chart.categories.map((category, index) => {
    const values = chart.series.map(({ values }) => `<td>${values[index] ?? ''}</td>`)
    return `<tr><th scope="row">${printableMarkup(category)}</th>${values.join('')}</tr>`
  })
  return [
    '<figure>',
    drawing,
    '<details>',
    '<summary>数据表</summary>',
    `<table border="1" style="border-collapse:collapse"><caption>${printableMarkup(`${chart.title}（单位：${chart.unit}）`)}</caption>`,
    `<thead><tr>${header.join('')}</tr></thead>`,
    `<tbody>${rows.join('')}</tbody></table>`,
    '</details>',
    `<figcaption>${printableMarkup(chart.alternative)}</figcaption>`,
    '</figure>',
  ].join('\n')
}

const STYLE = `
body{margin:0;background:#fff;color:#000;font:16px/1.9 FangSong,"仿宋","Noto Serif SC",STFangsong,serif}
article{max-width:52rem;margin:0 auto;padding:2rem 1rem}
h1{text-wrap:balance;font:bold 1.6rem/1.5 FZXiaoBiaoSong-B05S,"Noto Serif SC",SimSun,serif;text-align:center}
h2,h3{font-size:1rem;margin:1rem 0 0;text-indent:2em}
h2{font-family:SimHei,"Noto Sans SC",sans-serif}
h3{font-family:KaiTi,"楷体",STKaiti,serif}
p{margin:0;text-indent:2em;overflow-wrap:anywhere}
.draft{text-align:right;text-indent:0}
.wide{overflow-x:auto;margin:.75rem 0}
.wide table{min-width:44rem;font-size:.875rem;line-height:1.4}
caption{padding:.25rem;font-weight:bold}
th{font-weight:normal}
figure{margin:1rem 0}
figure svg{width:100%;height:auto}
.charts{display:flex;gap:4.3%}
.charts figure{flex:1;min-width:0}
@media screen and (max-width:40rem){.charts{display:block}}
figcaption,details{font-size:.875rem;line-height:1.6}
figure th,figure td{padding:2px 8px;text-align:right}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page turned{size:A4 landscape;margin:28mm 35mm 26mm 37mm}
@media print{.turned{page:turned}article{max-width:none;padding:0}h2,h3{break-after:avoid}tr,figure,.charts{break-inside:avoid}thead{display:table-header-group}.wide{overflow:visible;break-inside:avoid;padding:0 1px}figure svg{max-height:60mm}.wide table{min-width:0;font-size:8.5pt;line-height:1.25}.wide th,.wide td{padding:1px 3px!important}details{display:none}}
`
