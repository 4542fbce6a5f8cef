import { vi } from 'vitest'
import { FORMAT_2021 } from '../law/report-formats/2021'
import type { ReportFormat, ResultBlock } from '../law/report-formats/report-format'

/** What a notice of 2026 might change: one more outcome under 无法提供 with its row, and another label. */
const CODE: string = 'unavailable.transferred_to_archive'
export const NEW_OUTCOME = CODE as 'unavailable.not_held'

export const NEW_OUTCOME_RULE = {
  gloss: 'transferred to an archive',
  group: 'unavailable',
  citation: { instrument: 'regulations2019', article: '第三十六条' },
  inForceFrom: '2027-01-01',
  inForceUntil: null,
  needs: { requires: ['directions'] },
} as const

export const NEW_ROW_LABEL = '4.信息已移交档案馆'
export const CHANGED_LABEL = '3.经补正申请内容仍不明确'

const [granted, partial, refused, unavailable, notProcessed, other] = FORMAT_2021.table3.blocks

/** The form that would stand in `report-formats/2027.ts`; a real one is written out as a whole. */
const FORMAT_2027: ReportFormat = {
  ...FORMAT_2021,
  code: '2027',
  name: { label: '2027年格式', gloss: 'Form of 2027' },
  firstYear: 2027,
  table3: {
    ...FORMAT_2021.table3,
    blocks: [granted!, partial!, refused!, revised(unavailable!), notProcessed!, other!],
  },
}

function revised(block: ResultBlock): ResultBlock {
  if (!('rows' in block)) throw new Error('无法提供 has several rows')
  const definition = {
    rule: '所申请的信息已经依法移交国家档案馆，告知向档案馆查询。',
    citation: NEW_OUTCOME_RULE.citation,
    example: '申请三十年前的批复，已随案卷移交市档案馆。',
    counterExample: '仍由本机关保管的旧文件，不属此项。',
  }
  const rows = block.rows.map((row) =>
    row.row === 'unavailable.still_unclear' ? { ...row, label: CHANGED_LABEL } : row,
  )
  return {
    ...block,
    rows: [...rows, { row: NEW_OUTCOME, label: NEW_ROW_LABEL, counts: [NEW_OUTCOME], definition }],
  }
}

/** The files that a form with a new outcome changes, each as that change would leave it. */
const CHANGED = {
  'lib/law/instruments.ts': () =>
    vi.doMock('../law/instruments', async (original) => {
      const law = await original<typeof import('../law/instruments')>()
      return { ...law, INSTRUMENTS: { ...law.INSTRUMENTS, reportFormat2027: law.INSTRUMENTS.reportFormat2021 } }
    }),
  'lib/law/outcomes.ts': () =>
    vi.doMock('../law/outcomes', async (original) => {
      const law = await original<typeof import('../law/outcomes')>()
      // The functions of the module look here.
      Object.assign(law.OUTCOMES, { [NEW_OUTCOME]: NEW_OUTCOME_RULE })
      return { ...law, OUTCOME_CODES: [...law.OUTCOME_CODES, NEW_OUTCOME] }
    }),
  'lib/law/report-formats/formats.ts': () =>
    vi.doMock('../law/report-formats/formats', async (original) => {
      const { FORMATS } = await original<typeof import('../law/report-formats/formats')>()
      return { FORMATS: [...FORMATS, FORMAT_2027] }
    }),
} as const

/** Every file that such a form touches; the last is new. */
export const REVISED_FILES = [...Object.keys(CHANGED), 'lib/law/report-formats/2027.ts']

/** What is imported from here on is the product with the form of 2027. For a test file that has its process alone. */
export function reviseForm(): void {
  vi.resetModules()
  for (const change of Object.values(CHANGED)) change()
}

export function forgetRevision(): void {
  for (const module of ['../law/outcomes', '../law/instruments', '../law/report-formats/formats']) vi.doUnmock(module)
  vi.resetModules()
}
