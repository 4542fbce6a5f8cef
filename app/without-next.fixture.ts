// For tests that call actions and routes without a server of Next: no cache to refresh, no cookies, no headers. Imported
// before whatever imports Next.
import { vi } from 'vitest'

vi.mock('next/cache', () => ({ revalidatePath: () => {} }))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, set: () => {}, delete: () => {} }),
  headers: async () => new Headers(),
}))
