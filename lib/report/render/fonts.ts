/**
 * The faces of GB/T 9704, by role. The official ones come first where a machine has them: they are not ours to ship.
 * The last of each list are the open fonts under `assets/fonts`, which hold every character of the national standard.
 */
const OFFICIAL = {
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋'],
  title: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FZXiaoBiaoSong-B05', '方正小标宋_GBK'],
  hei: ['SimHei', '黑体'],
  kai: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体'],
  song: ['SimSun', '宋体'],
}

const SERIF = 'Noto Serif SC'
const SANS = 'Noto Sans SC'
const KAI = 'Ledger Kai'

const SHIPPED: Record<FontRole, string[]> = {
  body: [SERIF, KAI, SANS],
  title: [SERIF, KAI, SANS],
  hei: [SANS, SERIF, KAI],
  kai: [KAI, SERIF, SANS],
  song: [SERIF, KAI, SANS],
}

export type FontRole = keyof typeof OFFICIAL

export function fontsByRole(official: boolean): Record<FontRole, string[]> {
  if (!official) return SHIPPED
  const roles = Object.keys(OFFICIAL) as FontRole[]
  return Object.fromEntries(roles.map((role) => [role, [...OFFICIAL[role], ...SHIPPED[role]]])) as typeof SHIPPED
}
