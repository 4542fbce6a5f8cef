import { createHash } from 'node:crypto'
import { cpSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildProgramIfStale } from './build-program'
import { APPLICATION, contentsHash, fingerprint, isFresh } from './builds.mjs'
import { PROJECT_ROOT, SERVER_SCRIPT } from './project'
import { runTool } from './run-tool'
import { hintScripts } from './script-hints'

const OUTPUT = path.join(PROJECT_ROOT, '.next')
/**
 * The names of the server's actions are made with it, so that a form that was open before an upgrade can be sent after it. It
 * keeps nothing secret: a server that runs takes a key of chance.
 */
const KEY_OF_BUILDS = createHash('sha256').update('disclosure-ledger').digest('base64')

/** Builds the application and the command line, each unless the build at hand was made from these very sources. */
export async function buildIfStale(): Promise<'built' | 'fresh' | 'failed'> {
  const outcomes = [await buildProgramIfStale(), await buildApplicationIfStale()]
  return (['failed', 'built'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'fresh'
}

async function buildApplicationIfStale(): Promise<'built' | 'fresh' | 'failed'> {
  const sources = fingerprint(APPLICATION)
  if (isFresh(APPLICATION)) return 'fresh'
  const status = await runTool('next', ['build'], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    LEDGER_BUILD_ID: contentsHash(APPLICATION).slice(0, 20),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: KEY_OF_BUILDS,
  })
  if (status !== 0) return 'failed'
  if (!existsSync(SERVER_SCRIPT)) throw new Error(`The build has no ${path.relative(PROJECT_ROOT, SERVER_SCRIPT)}.`)
  completeStandalone()
  writeFileSync(path.join(PROJECT_ROOT, APPLICATION.stamp), sources)
  return 'built'
}

function completeStandalone(): void {
  const standalone = path.dirname(SERVER_SCRIPT)
  const served = path.join(standalone, '.next/static')
  cpSync(path.join(OUTPUT, 'static'), served, { recursive: true })
  hintScripts(served)
  const publicFiles = path.join(PROJECT_ROOT, 'public')
  if (existsSync(publicFiles)) cpSync(publicFiles, path.join(standalone, 'public'), { recursive: true })
}
