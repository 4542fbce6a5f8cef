'use client'

import { useTranslations } from 'next-intl'
import {
  createContext,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import { Button } from '../ui/button'

const Chosen = createContext<readonly string[]>([])

/** The keys of the rows that are chosen now. */
export const useChosenRows = () => useContext(Chosen)

const ROWS = 'input[data-row]'
const rowsIn = (root: HTMLElement | null) => [...(root?.querySelectorAll<HTMLInputElement>(ROWS) ?? [])]

/**
 * Lets the rows of a list be chosen: with the mouse, Shift for those between; with the arrows and the space bar; Alt+A for
 * all of the page. Below it stands what can be done with those chosen. The check boxes are those of the list itself.
 */
export function RowChooser({ children, acts }: { children: ReactNode; acts: ReactNode }) {
  const t = useTranslations('list')
  const root = useRef<HTMLFieldSetElement>(null)
  const offered = useRef<HTMLSpanElement>(null)
  const last = useRef<HTMLInputElement>(undefined)
  const [chosen, setChosen] = useState<readonly string[]>([])
  // What can be done is loaded when something is chosen, and then stays, with what it has to say.
  const [asked, setAsked] = useState(false)

  const read = () => {
    const rows = rowsIn(root.current)
    const keys = rows.flatMap(({ checked, value }) => (checked ? [value] : []))
    setChosen((before) => (before.join() === keys.join() ? before : keys))
    if (keys.length > 0) setAsked(true)
    const whole = root.current?.querySelector<HTMLInputElement>('input[data-all-rows]')
    if (!whole) return
    whole.checked = rows.length > 0 && keys.length === rows.length
    whole.indeterminate = keys.length > 0 && keys.length < rows.length
  }
  const chooseAll = (checked: boolean) => {
    for (const row of rowsIn(root.current)) row.checked = checked
    read()
  }
  // The rows of another page, or those that are left after an act, are not chosen.
  useEffect(read)
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyA' || event.ctrlKey || event.metaKey) return
      if (rowsIn(root.current).length === 0) return
      event.preventDefault()
      for (const row of rowsIn(root.current)) row.checked = true
      read()
      focusFirst(offered.current)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  function onClick({ target, shiftKey }: MouseEvent) {
    if (!(target instanceof HTMLInputElement)) return
    if (target.matches('[data-all-rows]')) return chooseAll(target.checked)
    if (!target.matches(ROWS)) return
    if (shiftKey && last.current) chooseBetween(rowsIn(root.current), last.current, target)
    last.current = target
    read()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLInputElement) || !event.target.matches(ROWS)) return
    if (event.key === 'Escape') return chooseAll(false)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const rows = rowsIn(root.current)
    const next = rows[rows.indexOf(event.target) + step]
    if (step === 0 || !next) return
    event.preventDefault()
    if (event.shiftKey) {
      event.target.checked = true
      next.checked = true
      read()
    }
    last.current = next
    next.focus()
  }

  return (
    <Chosen value={chosen}>
      <fieldset ref={root} onClick={onClick} onKeyDown={onKeyDown} className="min-w-0">
        <legend className="sr-only">{t('rowsToChoose')}</legend>
        {children}
      </fieldset>
      <section
        hidden={chosen.length === 0}
        aria-label={t('actsOnRows')}
        className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-link border-t-2 bg-white py-2 text-sm print:hidden"
      >
        <span ref={offered} className="contents">
          {asked && acts}
        </span>
        <span role="status" className="ml-1 font-semibold">
          {t('chosenRows', { count: String(chosen.length) })}
        </span>
        <Button onClick={() => chooseAll(false)}>{t('chooseNone')}</Button>
        <span className="text-muted text-xs max-sm:hidden">{t('chooseKeys')}</span>
      </section>
    </Chosen>
  )
}

function chooseBetween(rows: readonly HTMLInputElement[], one: HTMLInputElement, other: HTMLInputElement) {
  const [from, to] = [rows.indexOf(one), rows.indexOf(other)].toSorted((a, b) => a - b)
  if (from === undefined || from < 0) return
  for (const row of rows.slice(from, to! + 1)) row.checked = other.checked
}

const FOCUS_WITHIN_MS = 5000

/** Focuses the first button as soon as it is there: it may still have to be loaded. */
function focusFirst(acts: HTMLElement | null, until = performance.now() + FOCUS_WITHIN_MS) {
  const button = acts?.querySelector('button')
  if (button && button.offsetParent !== null) button.focus()
  else if (performance.now() < until) requestAnimationFrame(() => focusFirst(acts, until))
}
