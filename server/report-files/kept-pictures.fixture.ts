import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type GreyPicture, greyPng, largestDifference, readGreyPng } from './grey-picture.fixture'

/** A line of text that moves by half its height changes the shade of a block by 50 or more. */
export const TOLERANCE = 30

/**
 * How much each page differs from its picture in the folder, `name-1.png` and so on, and how many pictures are kept under the
 * name: `differences` has an entry for each page. With LEDGER_PICTURES=write the pages are kept in place of those before.
 */
export function heldAgainstKept(
  folder: string,
  name: string,
  pages: readonly GreyPicture[],
): { pages: number; differences: number[] } {
  const fileOf = (page: number) => path.join(folder, `${name}-${page + 1}.png`)
  const kept = () => (existsSync(folder) ? readdirSync(folder) : []).filter((file) => isPageOf(name, file))
  if (process.env.LEDGER_PICTURES === 'write') {
    mkdirSync(folder, { recursive: true })
    for (const file of kept()) rmSync(path.join(folder, file))
    for (const [page, picture] of pages.entries()) writeFileSync(fileOf(page), greyPng(picture))
  }
  const differences = pages.map((picture, page) =>
    existsSync(fileOf(page)) ? largestDifference(picture, readGreyPng(readFileSync(fileOf(page)))) : MOST,
  )
  return { pages: kept().length, differences }
}

/** Of a page without a picture. */
const MOST = 255

function isPageOf(name: string, file: string): boolean {
  return file.startsWith(`${name}-`) && /^\d+\.png$/.test(file.slice(name.length + 1))
}
