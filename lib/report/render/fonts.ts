/** 朱雀仿宋 (OFL), for offices that put it there: no open 仿宋 with all characters could be shipped. */
const OPEN_FANGSONG = ['Zhuque Fangsong', 'Zhuque Fangsong (technical preview)', '朱雀仿宋', '朱雀仿宋（预览测试版）']

/**
 * The faces of GB/T 9704, by role. The official ones come first where a machine has them: they are not ours to ship.
 * The last of each list are the open fonts under `assets/fonts`, which hold every character of the national standard.
 */
const OFFICIAL = {
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', ...OPEN_FANGSONG],
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

/**
 * Faces of a machine that hold what the shipped ones do not, in their Chinese forms: left to itself, Typst takes any face that
 * has the character, a Japanese one too.
 */
const CHINESE_FALLBACK = [
  'SimSun',
  'SimSun-ExtB',
  'SimSun-ExtG',
  'Noto Serif CJK SC',
  'Source Han Serif SC',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'WenQuanYi Zen Hei',
]

export type FontRole = keyof typeof OFFICIAL

export function fontsByRole(official: boolean): Record<FontRole, string[]> {
  if (!official) return SHIPPED
  const roles = Object.keys(OFFICIAL) as FontRole[]
  return Object.fromEntries(
    roles.map((role) => [role, [...OFFICIAL[role], ...SHIPPED[role], ...CHINESE_FALLBACK]]),
  ) as typeof SHIPPED
}

/** The faces that GB/T 9704 and the form's annex ask for by name. */
const FACES = { body: '仿宋', title: '小标宋', hei: '黑体', kai: '楷体', song: '宋体' } as const satisfies Record<
  FontRole,
  string
>

/** The faces of which the machine has no family, given those that it does not have, in small letters; their Chinese names. */
export function missingFaces(unknown: ReadonlySet<string>): string[] {
  const roles = Object.keys(OFFICIAL) as FontRole[]
  return roles
    .filter((role) => OFFICIAL[role].every((family) => unknown.has(family.toLowerCase())))
    .map((role) => FACES[role])
}
