const BROWSERS: readonly [name: string, sign: RegExp][] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\/(\d+)/],
  ['QQ浏览器', /\bQQBrowser\/(\d+)/],
  ['360', /\b(?:QIHU 360\w*|360\w*)\/?(\d*)/],
  ['UC', /\bUBrowser\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+).*Safari/],
]

const SYSTEMS: readonly [name: string, sign: RegExp][] = [
  ['Windows', /Windows/],
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
]

/** The browser and system of a user agent, such as `Chrome 120 · Windows`; empty if they are not recognised. */
export function browserName(userAgent: string): string {
  const browser = BROWSERS.find(([, sign]) => sign.test(userAgent))
  const version = browser && (browser[1].exec(userAgent)?.[1] ?? '')
  const system = SYSTEMS.find(([, sign]) => sign.test(userAgent))?.[0]
  return [browser && `${browser[0]} ${version}`.trim(), system].filter(Boolean).join(' · ')
}
