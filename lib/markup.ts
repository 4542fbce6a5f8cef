const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text escaped for HTML and SVG, in an element or in a quoted attribute. */
export function asMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!)
}
