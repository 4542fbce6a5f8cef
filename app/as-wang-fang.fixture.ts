// For tests that call actions and routes as the clerk of the cast, without a server of Next. Imported before whatever they call.
import './without-next.fixture'
import { vi } from 'vitest'
import { WANG_FANG } from '@/db/testing/cast'

vi.mock('next-intl/server', () => ({
  getTranslations: async () => (key: string) => key,
  getLocale: async () => 'zh-CN',
}))
vi.mock('@/server/gate/session', async (original) => ({
  ...(await original<object>()),
  currentActor: async () => WANG_FANG,
}))
