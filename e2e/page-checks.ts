import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/**
 * No page has an accessibility finding or runs off the side. Every page is loaded once and looked at in all widths: the
 * layout follows the window, as it does for its users.
 */
export async function hasNoFinding(page: Page, addresses: readonly string[], widths = [1280, 360]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.locator('h1')).toBeVisible()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      const without = width === widths[0] ? [] : SAME_IN_EVERY_WIDTH
      expect.soft([address, width, await findings(page, 'html', without)]).toEqual([address, width, []])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect.soft([address, width, overflow]).toEqual([address, width, 0])
    }
  }
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
