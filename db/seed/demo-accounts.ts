import type { Role } from '@/lib/access'

/** The accounts of the demonstration ledger, one of each role. They exist in no other ledger. */
export const DEMO_ACCOUNTS = {
  clerk: { username: 'wangfang', name: '王芳', password: 'gongkai-2023' },
  reviewer: { username: 'limin', name: '李敏', password: 'gongkai-2023' },
  supervisor: { username: 'zhaojun', name: '赵军', password: 'gongkai-2023' },
  administrator: { username: 'admin', name: '系统管理员', password: 'gongkai-2023' },
} as const satisfies Record<Role, { username: string; name: string; password: string }>
