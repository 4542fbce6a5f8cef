import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const SYSTEM_BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const BROWSER_PACKAGES = ['chromium', 'fonts-noto-cjk']
const PACKAGE_OF_TOOL = { pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils', qpdf: 'qpdf' }

type Tool = keyof typeof PACKAGE_OF_TOOL

/** The Chromium the tests drive; installs it where that can be done, and throws where there is none. */
export function findBrowser(): string {
  const configuredPath = process.env.CHROMIUM_PATH
  if (configuredPath && !existsSync(configuredPath))
    throw new Error(`CHROMIUM_PATH names a file that does not exist: ${configuredPath}`)
  const executable = configuredPath || installedBrowser()
  if (executable) return executable
  if (isRootOnDebian()) aptInstall(BROWSER_PACKAGES)
  const installed = installedBrowser()
  if (installed) return installed
  throw new Error(
    `No Chromium was found: apt-get install -y ${BROWSER_PACKAGES.join(' ')}, or npx playwright install chromium, or set CHROMIUM_PATH.`,
  )
}

/** Makes sure the tools that read PDF files in the tests are there. */
export function ensureTools(tools: Tool[]): void {
  if (missing(tools).length > 0 && isRootOnDebian()) aptInstall(packagesOf(missing(tools)))
  const stillMissing = missing(tools)
  if (stillMissing.length === 0) return
  throw new Error(`${stillMissing.join(', ')} not found: apt-get install -y ${packagesOf(stillMissing).join(' ')}`)
}

function installedBrowser(): string | undefined {
  const own = chromium.executablePath()
  if (existsSync(own)) return own
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return SYSTEM_BROWSERS.map(onPath).find((file) => file !== undefined) ?? (existsSync(mac) ? mac : undefined)
}

function missing(tools: Tool[]): Tool[] {
  return tools.filter((tool) => onPath(tool) === undefined)
}

function packagesOf(tools: Tool[]): string[] {
  return [...new Set(tools.map((tool) => PACKAGE_OF_TOOL[tool]))]
}

function onPath(command: string): string | undefined {
  return [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin']
    .map((directory) => path.resolve(directory, command))
    .find((file) => existsSync(file))
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined
}

function aptInstall(packages: string[]): void {
  console.log(`Installing ${packages.join(', ')} with apt-get.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  }
}
