import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

/** Chromium without a window first: it takes a quarter less processor time for the same journeys. */
const HEADLESS_SHELL = 'chromium-headless-shell'
const SYSTEM_BROWSERS = [HEADLESS_SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const CHINESE_FONTS = 'fonts-noto-cjk'
const PACKAGES_OF_TOOL = {
  ip: ['iproute2'],
  pdftotext: ['poppler-utils'],
  pdftoppm: ['poppler-utils'],
  qpdf: ['qpdf'],
  soffice: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  unshare: ['util-linux'],
}

type Tool = keyof typeof PACKAGES_OF_TOOL

/** The Chromium the tests drive; installs it where that can be done, and throws where there is none. */
export function findBrowser(): string {
  const configuredPath = process.env.CHROMIUM_PATH
  if (configuredPath && !existsSync(configuredPath))
    throw new Error(`CHROMIUM_PATH names a file that does not exist: ${configuredPath}`)
  if (configuredPath) return configuredPath
  if (isRootOnDebian()) installBrowser()
  const installed = installedBrowser()
  if (installed) return installed
  throw new Error(
    `No Chromium was found: apt-get install -y chromium ${CHINESE_FONTS}, or npx playwright install chromium, or set CHROMIUM_PATH.`,
  )
}

/** Makes sure the programs that tests use are there. */
export function ensureTools(tools: Tool[]): void {
  if (missing(tools).length > 0 && isRootOnDebian()) aptInstall(packagesOf(missing(tools)))
  const stillMissing = missing(tools)
  if (stillMissing.length === 0) return
  throw new Error(`${stillMissing.join(', ')} not found: apt-get install -y ${packagesOf(stillMissing).join(' ')}`)
}

/** The one without a window where the distribution has it, else the whole browser. */
function installBrowser(): void {
  if (existsSync(chromium.executablePath()) || onPath(HEADLESS_SHELL)) return
  aptInstall([HEADLESS_SHELL, CHINESE_FONTS])
  if (!installedBrowser()) aptInstall(['chromium', CHINESE_FONTS])
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
  return [...new Set(tools.flatMap((tool) => PACKAGES_OF_TOOL[tool]))]
}

function onPath(command: string): string | undefined {
  return [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin']
    .map((directory) => path.resolve(directory, command))
    .find((file) => existsSync(file))
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined
}

function aptInstall(packages: string[]): void {
  console.log(`Installing ${packages.join(', ')} with apt-get.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Another installation that runs holds a lock for as long as it takes.
  const wait = ['-o', 'DPkg::Lock::Timeout=300']
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    spawnSync('apt-get', [...wait, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
  }
}
