import type { PostedLetter } from './posted'
import { receiptRows } from './receipt'

const BLANK = '＿＿＿＿＿＿'

/** 交邮清单: its heads, and a row for each letter in the order in which they are printed. */
const POSTING_HEADS = ['序号', '收件人', '收件地址、电话', '文书及文号', '起页', '邮件号码'] as const

function postingRow(letter: PostedLetter, ordinal: number, first: number): string[] {
  const paper = [letter.title, letter.number].filter(Boolean).join('，')
  return [String(ordinal), letter.addressee, letter.address, paper, String(first), BLANK]
}

/**
 * What `assets/typst/pages.typ` wants of several letters in one file: the list of letters posted, then each letter with
 * its receipt. `pages`: of how many pages each letter is; it is the file of the same place.
 */
export function batchParts(letters: readonly PostedLetter[], pages: readonly number[], receipts: boolean) {
  const after = receipts ? 1 : 0
  const first: number[] = []
  pages.reduce((next, count) => {
    first.push(next)
    return next + count + after
  }, 1)
  return {
    labels: { contents: POSTING_HEADS, widths: [0, 1.2, 2, 2.4, 0, 1.2] },
    parts: [
      {
        type: 'contents',
        title: '交邮清单',
        entries: letters.map((letter, index) => postingRow(letter, index + 1, first[index]!)),
      },
      ...letters.flatMap((letter, index) => [
        { type: 'pdf', title: letter.title, file: index, pages: pages[index], first: null },
        ...(receipts ? [{ type: 'table', heading: '', title: '送达回证', rows: receiptRows(letter) }] : []),
      ]),
    ],
    attached: [],
  }
}
