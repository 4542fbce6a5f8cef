import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { LOCALE_COOKIE, type Locale } from '@/lib/locale'

declare global {
  interface Window {
    axe: typeof axe
  }
}

type Look = { locale: Locale; widths: readonly [number, ...number[]] }

/**
 * In the language whose words are the longer ones, from narrow to wide, as its users drag a window; in the other language
 * the journeys go, at 1280 pixels.
 */
const LOOK: Look = { locale: 'en', widths: [360, 1280] }

/**
 * No page has an accessibility finding or runs off the side, in any width. Every page is loaded once; the last is left in
 * Chinese, in which the journeys go on.
 */
export async function hasNoFinding(
  page: Page,
  addresses: readonly string[],
  { locale, widths }: Look = LOOK,
): Promise<void> {
  await speak(page, locale)
  for (const address of addresses) {
    await page.setViewportSize({ width: widths[0], height: 800 })
    await page.goto(address)
    await expect(page.locator('h1')).toBeVisible()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      // Charts follow the window a moment after the rest of the page.
      await expect
        .soft(async () =>
          expect([address, width, await overflowOf(page), await listsTooWide(page)]).toEqual([address, width, 0, []]),
        )
        .toPass({ timeout: 10_000 })
      const without = width === widths[0] ? [] : SAME_IN_EVERY_WIDTH
      expect.soft([address, width, await findings(page, 'html', without)]).toEqual([address, width, []])
    }
  }
  if (locale === 'zh-CN') return
  await speak(page, 'zh-CN')
  await page.reload()
}

/** How many pixels of a page lie beyond the side of the window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

/** The lists that are wider than their place in a wide window, where nobody expects to scroll a list sideways. */
function listsTooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (window.innerWidth < 1280) return []
    const lists = [...document.querySelectorAll<HTMLTableElement>('table.ledger-table')]
    return lists
      .filter((list) => list.checkVisibility({ contentVisibilityAuto: true }))
      .filter(({ parentElement }) => parentElement!.scrollWidth > parentElement!.clientWidth)
      .map(({ caption }) => caption?.textContent ?? '')
  })
}

async function speak(page: Page, locale: Locale): Promise<void> {
  await page.context().addCookies([{ name: LOCALE_COOKIE, value: locale, domain: '127.0.0.1', path: '/' }])
}

/** The dearest rule; no colour depends on the width. */
const SAME_IN_EVERY_WIDTH = ['color-contrast']

/**
 * What axe finds on the page, or in a part of it, without some of its rules; no page has frames. Once loaded, axe stays
 * until the page is left.
 */
export async function findings(page: Page, part = 'html', without: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ({ part, without }) => {
      const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]))
      const { violations } = await window.axe.run(part, { resultTypes: ['violations'], rules })
      return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)].join(' | '))
    },
    { part, without },
  )
}
