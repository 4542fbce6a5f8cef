import { printableText } from '@/lib/report/render/printable-text'
import { type SheetOptions, sheetInput } from '@/lib/report/render/typst-sheet'

/** What `assets/typst/pages.typ` reads: the sheet, what is set on it, without the characters that cannot be printed. */
export function pagesInput(organ: string, title: string, set: object, options: SheetOptions): string {
  return JSON.stringify({ ...sheetInput(organ, title, options), ...set }, (_, each) =>
    typeof each === 'string' ? printableText(each) : each,
  )
}
