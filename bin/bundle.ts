// npm run bundle [-- --platform linux-x64|linux-arm64|win32-x64] [--driver prebuilt|compiled]: one file that installs the ledger
// without a network.
import { statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build'
import { bundle } from './bundling/bundle'
import { compilerFor } from './bundling/compile-driver'
import type { Laid } from './bundling/lay-out'
import { PLATFORM_NAMES, type PlatformName } from './bundling/platforms'
import { oneOf } from './commands/one-of'
import { PROJECT_ROOT } from './project'
import { WrongUsage } from './wrong-usage'

try {
  await make()
} catch (error) {
  if (!(error instanceof WrongUsage)) throw error
  console.error(error.message)
  process.exitCode = 2
}

async function make(): Promise<void> {
  const { values } = parseArgs({
    options: { platform: { type: 'string', default: 'linux-x64' }, driver: { type: 'string' } },
  })
  const platform = oneOf(PLATFORM_NAMES, values.platform, '--platform')
  const driver = values.driver ? oneOf(['prebuilt', 'compiled'], values.driver, '--driver') : driverFor(platform)
  if (driver === 'compiled' && !compilerFor(platform).ready)
    throw new WrongUsage(
      `the driver for ${platform} cannot be compiled here: ${compilerFor(platform).debian ?? 'compile it there'}`,
    )
  if ((await buildIfStale()) === 'failed') throw new Error('The build failed; its messages are above.')
  const { file, glibc, natives } = await bundle({ platform, driver })
  const needs = glibc === '' ? '' : `, needs glibc ${glibc} or newer`
  const size = `${(statSync(file).size / 1e6).toFixed(1)} MB`
  console.log(`${path.relative(PROJECT_ROOT, file)}  ${size}, ${natives} native files${needs}`)
}

/** Compiled where that can be done, so that it runs with the C libraries of older systems. */
function driverFor(platform: PlatformName): Laid['driver'] {
  const { ready, debian } = compilerFor(platform)
  if (ready) console.log("SQLite's driver is compiled, so that it runs with every C library that Node.js runs with.")
  else if (debian)
    console.log(
      `SQLite's driver is taken as its package carries it, for glibc 2.34 or newer. For older systems: apt-get install ${debian}`,
    )
  return ready ? 'compiled' : 'prebuilt'
}
