import type { SectionKey } from '../../law/report-formats/report-format'
import { SECTION_KEYS } from '../sections'
import type { CheckContext } from './context'

export type Sentence = { section: SectionKey; text: string }

/** The sentences of the narrative without the blanks that people set around figures. */
export function sentencesOf(text: CheckContext['text']): Sentence[] {
  return SECTION_KEYS.flatMap((section) =>
    (text?.[section] ?? '')
      .replace(/[^\S\n]/g, '')
      .split(/[。；;\n]/)
      .filter((sentence) => sentence !== '')
      .map((sentence) => ({ section, text: sentence })),
  )
}

/** What stands in brackets says how was counted, and is no part of the sum or the claim. */
export function withoutBrackets(text: string): string {
  return text.replace(/（[^（）]*）|\([^()]*\)/g, '')
}

export function clausesOf(sentence: string): string[] {
  return sentence.split(/[，,]/)
}
