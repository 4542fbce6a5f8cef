import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  Reflect.deleteProperty(globalThis, '__zod_globalConfig')
})

it('schemas are not compiled in the browser, whose content policy forbids it', async () => {
  vi.resetModules()
  await import(new URL('../instrumentation-client.ts', import.meta.url).href)
  expect((await import('zod')).z.config().jitless).toBe(true)
})
