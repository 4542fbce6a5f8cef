import { writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { kindName } from '@/lib/report/checks/kind'
import { REGISTRY, registeredRules } from '@/lib/report/checks/registry'
import { xlsxOf } from '@/server/lists/xlsx'
import { WrongUsage } from '../wrong-usage'
import { oneOf } from './one-of'

const FORMATS = ['text', 'json', 'xlsx'] as const

/** Prints the rules that reports are held against, with their versions and what became of them. Needs no ledger. */
export async function rules(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: { format: { type: 'string', default: 'text' }, out: { type: 'string' } },
  })
  const format = oneOf(FORMATS, values.format, '--format')
  if (format === 'xlsx' && !values.out && process.stdout.isTTY)
    throw new WrongUsage('--out is needed for --format xlsx')
  const content = await rendered(format)
  if (values.out) writeFileSync(values.out, content)
  else await new Promise<void>((resolve) => process.stdout.write(content, () => resolve()))
}

const HEADS = [
  '规则',
  '版本',
  '类别',
  '内容',
  '依据',
  '自',
  '状态',
  '所需',
  '空白',
  '容差',
  '格式',
  '报告年度自',
] as const

async function rendered(format: (typeof FORMATS)[number]): Promise<string | Buffer> {
  const all = registeredRules()
  if (format === 'json') return `${JSON.stringify({ ...REGISTRY, rules: all }, null, 2)}\n`
  const rows = all.map((rule) => [
    rule.id,
    String(rule.version),
    rule.kinds.map(kindName).join('、'),
    rule.text,
    rule.article,
    rule.since,
    rule.standing.state === 'active'
      ? 'active'
      : `${rule.standing.state} ${rule.standing.on}: ${rule.standing.because}`,
    rule.needs.join(' '),
    rule.blanks,
    rule.tolerance,
    rule.forms.join(' '),
    String(rule.reportsFrom),
  ])
  if (format === 'xlsx') return buffer(xlsxOf('勾稽规则', HEADS, rows))
  const { version, hash } = REGISTRY
  const lines = all.map(({ id, version: of, severity, text, article, since, standing, forms, reportsFrom }) =>
    [
      `${id} v${of} ${severity} since ${since}${standing.state === 'active' ? '' : `, ${standing.state} ${standing.on} (${standing.because})`}`,
      `forms ${forms.join(' ')}, reports from ${reportsFrom}`,
      `${text}（${article}）`,
    ].join('  '),
  )
  return `${[`registry ${version}, ${hash}`, ...lines].join('\n')}\n`
}
