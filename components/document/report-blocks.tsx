import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { ReportChart } from '@/components/charts/report-chart'
import Link from '@/components/ui/link'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import type { SectionText } from '@/lib/report/assemble'
import type { Finding } from '@/lib/report/checks/finding'
import type { Block, ReportDocument } from '@/lib/report/document'
import { DocumentTable, type FigureHref } from './document-table'
import { type FindingMarks, FindingNumbers, findingMarks } from './finding-numbers'
import { Paragraph } from './paragraphs'

type Props = {
  document: ReportDocument
  /** The text of each section; empty for a report that is no longer edited. */
  sections: Partial<Record<SectionKey, SectionText>>
  figureHref: FigureHref
  /** Where a section is edited; absent for those who only read. */
  editHref?: (section: SectionKey) => Route
  findings?: readonly Finding[]
}

/** The report on the page, from the same document as every other format. */
export function ReportBlocks({ document: { title, year, blocks, language }, findings = [], ...props }: Props) {
  const marks = findingMarks(findings)
  return (
    <div lang={language}>
      <h2 className="mb-6 text-balance text-center font-bold font-serif text-2xl leading-normal">
        {title.organ}
        <br />
        {title.rest}
      </h2>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks are drawn anew as a whole
        <BlockView key={index} block={block} year={year} marks={marks} {...props} />
      ))}
    </div>
  )
}

type Shown = Omit<Props, 'document' | 'findings'> & { year: number; marks: FindingMarks }

function BlockView({ block, year, sections, figureHref, editHref, marks }: Shown & { block: Block }) {
  switch (block.type) {
    case 'heading':
      return <Heading block={block} sections={sections} editHref={editHref} marks={marks} />
    case 'paragraph':
      return <Paragraph runs={block.runs} figureHref={figureHref} />
    case 'table':
      return <DocumentTable table={block.table} year={year} figureHref={figureHref} marks={marks} />
    case 'chart':
      return <ReportChart chart={block.chart} />
  }
}

function Heading({
  block: { level, id, text },
  sections,
  editHref,
  marks,
}: { block: Extract<Block, { type: 'heading' }> } & Pick<Shown, 'sections' | 'editHref' | 'marks'>) {
  const key = id === 'overview' ? 'preamble' : id
  const section = key in sections ? sections[key as SectionKey] : undefined
  const Tag = level === 1 ? 'h3' : 'h4'
  return (
    <div className={`flex flex-wrap items-baseline gap-x-4 ${level === 1 ? 'mt-7 mb-1' : 'mt-3'}`}>
      <Tag id={id} className={`indent-[2em] text-[1.0625rem] ${level === 1 ? 'font-bold' : 'font-semibold'}`}>
        {text}
      </Tag>
      {section && marks.has(section.key) && <FindingNumbers numbers={marks.get(section.key)!} />}
      {section && editHref && <SectionState section={section} href={editHref(section.key)} />}
    </div>
  )
}

function SectionState({ section: { drafted, paragraphs }, href }: { section: SectionText; href: Route }) {
  const t = useTranslations('report')
  return (
    <span className="print:hidden text-sm">
      <span className={paragraphs.length === 0 ? 'text-warn' : 'text-muted'}>
        {paragraphs.length === 0 ? t('sectionEmpty') : drafted ? t('sectionDrafted') : t('sectionWritten')}
      </span>{' '}
      <Link href={href}>{t('editSection')}</Link>
    </span>
  )
}
