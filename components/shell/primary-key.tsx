'use client'

import { useEffect } from 'react'

const PRIMARY = '[data-primary]:not(:disabled)'

/** Ctrl+Enter presses the primary button: of the form or dialog in which one is, else the page's where it has just one. */
export function PrimaryKey() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented || event.repeat) return
      const button = primaryFrom(event.target)
      if (!button) return
      event.preventDefault()
      button.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}

function primaryFrom(target: EventTarget | null): HTMLElement | undefined {
  const dialog = document.querySelector('[role=dialog], [role=alertdialog]')
  const form = target instanceof Element ? target.closest('form') : null
  const inForm = form?.querySelector<HTMLElement>(PRIMARY)
  if (inForm) return inForm
  const buttons = [...(dialog ?? document).querySelectorAll<HTMLElement>(PRIMARY)]
  const seen = buttons.filter((button) => button.offsetParent !== null)
  return seen.length === 1 ? seen[0] : undefined
}
