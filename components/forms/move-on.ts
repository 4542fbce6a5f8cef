const NOT_A_FIELD = ':disabled, [type=hidden], [type=button]'

/** The fields and buttons of a form that can be reached, in their order. */
function stationsOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.elements].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.tabIndex >= 0 &&
      !element.matches(NOT_A_FIELD) &&
      element.offsetParent !== null,
  )
}

/** Focuses the field after this one, or the button behind the last. */
export function moveOnFrom(field: HTMLInputElement | HTMLSelectElement): void {
  const stations = field.form ? stationsOf(field.form) : []
  const next = stations[stations.indexOf(field) + 1]
  next?.focus()
  // Selected, as the tab key does, so that typing replaces a preset value.
  if (next instanceof HTMLInputElement) next.select()
}

/** Focuses the first field of a form. */
export function focusFirst(form: HTMLFormElement): void {
  stationsOf(form)
    .find((element) => !(element instanceof HTMLButtonElement))
    ?.focus()
}

/** Whether somebody already types somewhere, or a dialog is open, so that the focus is not to be taken away. */
export function isTyping(): boolean {
  const { activeElement } = document
  return activeElement?.matches('input, textarea, select, [contenteditable], [role*=dialog] *') ?? false
}
