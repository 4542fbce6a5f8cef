/**
 * Puts markup on the clipboard, as what a browser copies from a page. By the event of copying, since the newer interface
 * is missing where the ledger is served without TLS. Returns whether the browser allowed it.
 */
export function copyHtml(html: string): boolean {
  const set = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', textOf(html))
  }
  document.addEventListener('copy', set, { once: true })
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', set)
  }
}

function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.innerText
}
