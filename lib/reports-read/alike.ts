import { grouped } from '../grouped'
import type { SectionKey } from '../law/report-formats/report-format'
import { sentencesOf } from '../report/prose/sentences'
import type { ReadReport } from './recognise'

/** A report of a set, by the name of its file. */
type Member = { file: string; report: Pick<ReadReport, 'organ' | 'year' | 'narrative'> }
/** A sentence of a report that other reports of the set have too, whatever figures and names of organs stand in it. */
export type AlikeSentence = { section: SectionKey; quote: string; files: readonly string[] }

/** Chinese characters; shorter sentences are alike by chance. */
const LEAST_LETTERS = 24
/** What the form, the Regulations and every government text say in the same words. */
const STATUTORY =
  /统计期限|电子版|下载|联系(?:电话|地址|方式)|邮政?编码?|编制(?:本|完成|而成)|年度报告(?:由|包括|共)|六个部分|信息处理费|勾稽关系|习近平|党的(?:十九|二十)|其他需要报告|(?:未|没有|无)(?:发生|收到|产生|因)/
/** Sections whose sentences the notice on the form itself gives. */
const GIVEN: readonly SectionKey[] = ['preamble', 'other_matters']

/**
 * The sentences that reports of a set share (雷同), for each file: with other organs’ reports, or with the same organ’s of
 * another year. Statutory sentences are left out.
 */
export function alikeSentences(members: readonly Member[]): Map<string, AlikeSentence[]> {
  const said = members.flatMap(({ file, report }) => sentencesToCompare(report).map((each) => ({ file, ...each })))
  const shared = [...grouped(said, ({ key }) => key).values()].filter(
    (group) => new Set(group.map(({ file }) => file)).size > 1,
  )
  const found = new Map<string, AlikeSentence[]>()
  for (const group of shared)
    for (const { file, section, quote } of group) {
      const files = [...new Set(group.map((each) => each.file))].filter((other) => other !== file)
      found.set(file, [...(found.get(file) ?? []), { section, quote, files }])
    }
  return found
}

function sentencesToCompare({ narrative, organ }: Member['report']) {
  return sentencesOf(narrative).flatMap(({ text, section }) => {
    const key = comparable(text, organ)
    return key.length < LEAST_LETTERS || GIVEN.includes(section) || STATUTORY.test(text)
      ? []
      : [{ key, section, quote: text }]
  })
}

/** A sentence without figures, marks and the names by which an organ calls itself. */
function comparable(text: string, organ: string | null): string {
  const named = organ === null ? text : text.replaceAll(organ, '').replaceAll(shortName(organ), '')
  return named
    .replace(/(?:我|本)(?:[局委厅办区市县镇乡]|机关|单位|街道)/g, '')
    .replace(/[^\p{Script=Han}]/gu, '')
    .replace(/[零〇一二两三四五六七八九十百千万亿]+/g, '')
}

/** 某市教育局 calls itself 教育局 and 市教育局. */
function shortName(organ: string): string {
  return organ.replace(/^.*?[省市县区州旗](?=.{2,}$)/, '')
}
