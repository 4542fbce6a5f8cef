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
      expect.soft([address, width, await findings(page)]).toEqual([address, width, []])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect.soft([address, width, overflow]).toEqual([address, width, 0])
    }
  }
}

/** What axe finds on the page, or in a part of it; no page has frames. Once loaded, axe stays until the page is left. */
export async function findings(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (within) => {
    const { violations } = await window.axe.run(within, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)].join(' | '))
  }, part)
}
