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
      expect.soft([address, width, await findings(page)]).toEqual([address, width, []])
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

/** What axe finds on the page, or in a part of it; no page has frames. Once loaded, axe stays until the page is left. */
export async function findings(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  await page.evaluate(markLooks, CONTRAST)
  return page.evaluate(async (part) => {
    const { violations } = await window.axe.run(part, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)].join(' | '))
  }, part)
}

const CONTRAST = 'data-examined-for-contrast'

/**
 * The contrast of a text is the dearest thing to examine, and the same in every row of a list: of all texts that look
 * alike, by their own colours and those of everything that they stand in, the first is examined.
 */
function markLooks(mark: string): void {
  const looks = new Map<Element | null, string>([[null, '']])
  const seen = new Set<string>()

  function lookOf(element: Element, style: CSSStyleDeclaration): string {
    const { backgroundColor, backgroundImage, opacity, position, zIndex, filter, mixBlendMode, clipPath } = style
    // What is put over others is told by its class from what is put elsewhere.
    const place = position === 'static' ? '' : [position, zIndex, element.className]
    const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, clipPath, place]
    return `${looks.get(element.parentElement)}/${own}`
  }

  /** All of them are examined: whether they count depends on controls that may be disabled, or on what they are for. */
  const isOfItsOwn = (element: Element) => element.id !== '' || element.matches('label, input, select, textarea')

  function textOf(element: Element): string {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    return own.map(({ nodeValue }) => nodeValue!.trim()).join('')
  }

  function isFirst(element: Element, { color, fontSize, fontWeight, textShadow, visibility }: CSSStyleDeclaration) {
    const { left, right } = element.getBoundingClientRect()
    const shown = [
      element.checkVisibility({ contentVisibilityAuto: true }),
      left >= 0 && right <= window.innerWidth,
      // A single letter is not judged.
      textOf(element).length > 1,
      element.closest(':disabled, [aria-disabled=true], [inert]') === null,
    ]
    const look = [looks.get(element), color, fontSize, fontWeight, textShadow, visibility, shown].join()
    return !seen.has(look) && seen.add(look) !== undefined
  }

  // Parents stand before their children.
  for (const element of document.querySelectorAll('*')) {
    const style = getComputedStyle(element)
    looks.set(element, lookOf(element, style))
    const examined = isOfItsOwn(element) || (textOf(element) !== '' && isFirst(element, style))
    element.toggleAttribute(mark, examined)
  }
  window.axe.configure({ rules: [{ id: 'color-contrast', selector: `[${mark}]` }] })
}
