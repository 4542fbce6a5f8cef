/**
 * What a spreadsheet program may take for a formula: it looks at the first sign, in some input modes also at its full-width
 * and small forms, and some programs pass over space before it.
 */
export const FORMULA = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r]/u
