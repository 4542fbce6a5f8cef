import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { LOCALE_COOKIE, type Locale } from '@/lib/locale'

declare global {
  interface Window {
    axe: typeof axe
  }
}

type Look = { locale: Locale; width: number }

/** Narrow in one language, whose words are the longer ones, and wide in the other, in which the page is left. */
const LOOKS: readonly Look[] = [
  { locale: 'en', width: 360 },
  { locale: 'zh-CN', width: 1280 },
]

/**
 * No page has an accessibility finding or runs off the side. Every page is loaded once for each look; in each language the
 * layout, which follows the window as it does for its users, is measured in all widths.
 */
export async function hasNoFinding(page: Page, addresses: readonly string[], looks = LOOKS): Promise<void> {
  for (const address of addresses)
    for (const look of looks) {
      await speak(page, look.locale)
      await page.setViewportSize({ width: look.width, height: 800 })
      await page.goto(address)
      await expect(page.locator('h1')).toBeVisible()
      const without = look === looks.at(-1) ? [] : SAME_IN_EVERY_LOOK
      expect.soft([address, look, await findings(page, 'html', without)]).toEqual([address, look, []])
      for (const { width } of looks) {
        await page.setViewportSize({ width, height: 800 })
        // Charts follow the window a moment after the rest of the page.
        await expect
          .soft(async () =>
            expect([address, look.locale, width, await overflowOf(page)]).toEqual([address, look.locale, width, 0]),
          )
          .toPass({ timeout: 10_000 })
      }
    }
}

/** How many pixels of a page lie beyond the side of the window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

async function speak(page: Page, locale: Locale): Promise<void> {
  await page.context().addCookies([{ name: LOCALE_COOKIE, value: locale, domain: '127.0.0.1', path: '/' }])
}

/** The dearest rule; no colour depends on the width or the language. */
const SAME_IN_EVERY_LOOK = ['color-contrast']

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
