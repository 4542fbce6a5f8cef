const MARKED = /[&<>"\r]/g
const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }
// XML has no place for them, however they are written.
const OUTSIDE_XML = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu
// A spreadsheet program takes _x000D_ for the character of that number; its own sign says that it is meant as it stands.
const CODED = /_(?=x[0-9a-f]{4}_)/gi
const NOT_AS_IT_IS = /[&<>"_\p{Cc}\p{Cs}\ufffe\uffff]/u

/** Text between tags or within an attribute. */
export function xmlText(text: string): string {
  return NOT_AS_IT_IS.test(text) ? text.replace(OUTSIDE_XML, '').replace(MARKED, (sign) => MARKS[sign]!) : text
}

/** Text of a cell, which is read back as it was whatever it looks like. */
export function cellText(text: string): string {
  return NOT_AS_IT_IS.test(text) ? xmlText(text.replace(CODED, '_x005F_')) : text
}
