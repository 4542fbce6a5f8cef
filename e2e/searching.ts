import { expect, type Page } from '@playwright/test'

/** Opens a list with a text searched for, at the address that its search field leads to. */
export async function openSearching(page: Page, text: string, address: string): Promise<void> {
  const sealed = await page.request.post('/api/search/address', { data: { q: text } })
  expect(sealed.status()).toBe(200)
  const { q } = (await sealed.json()) as { q: string }
  await page.goto(`${address}${address.includes('?') ? '&' : '?'}q=${q}`)
}
