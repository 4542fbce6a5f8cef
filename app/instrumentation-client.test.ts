import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  Reflect.deleteProperty(globalThis, '__zod_globalConfig')
  vi.unstubAllGlobals()
})

it('schemas are not compiled in the browser, whose content policy forbids it; formats of numbers are loaded early', async () => {
  vi.resetModules()
  vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } })
  const formats = vi.spyOn(Intl, 'NumberFormat')
  await import(new URL('../instrumentation-client.ts', import.meta.url).href)
  expect((await import('zod')).z.config().jitless).toBe(true)
  await vi.waitFor(() => expect(formats).toHaveBeenCalledWith('zh-CN'))
})
