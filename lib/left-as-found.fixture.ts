// Runs before each test file: the files after it in its process find the clock, the console and the environment as it did.
import { afterAll, vi } from 'vitest'

const found = { ...process.env }

afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  for (const name of Object.keys(process.env)) if (!(name in found)) delete process.env[name]
  Object.assign(process.env, found)
})
