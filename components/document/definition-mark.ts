import { asMarkup } from '@/lib/markup'
import type { DefinedRow } from '@/lib/report/definitions'

type Mark = { defines: DefinedRow; label: string; name: string }

/**
 * The mark behind the label of a row or column that the form defines, as HTML; within `Definitions` it shows what the form
 * says. `name` is what it is called for those who do not see it.
 */
export function definitionMarkHtml({ defines, label, name }: Mark): string {
  const attributes = {
    class: 'definition-mark',
    'data-defines': JSON.stringify(defines),
    'data-label': label,
    'aria-label': name,
  }
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${asMarkup(value)}"`)
  return `<button type="button" aria-haspopup="dialog" aria-expanded="false"${written.join('')}><span aria-hidden="true">?</span></button>`
}
