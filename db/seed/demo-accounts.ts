import type { Role } from '@/lib/access'

/**
 * The accounts of the demonstration ledger: one of each role, and two more clerks, one who may review what the first
 * submits, and one whose qualification has ended. They exist in no other ledger.
 */
export const DEMO_ACCOUNTS = {
  clerk: { role: 'clerk', username: 'wangfang', name: '王芳', password: 'gongkai-2023' },
  editor: { role: 'clerk', username: 'liuyang', name: '刘洋', password: 'gongkai-2023' },
  reviewer: { role: 'reviewer', username: 'limin', name: '李敏', password: 'gongkai-2023' },
  supervisor: { role: 'supervisor', username: 'zhaojun', name: '赵军', password: 'gongkai-2023' },
  administrator: { role: 'administrator', username: 'admin', name: '系统管理员', password: 'gongkai-2023' },
  colleague: { role: 'clerk', username: 'chenxi', name: '陈曦', password: 'gongkai-2023' },
} as const satisfies Record<string, { role: Role; username: string; name: string; password: string }>
