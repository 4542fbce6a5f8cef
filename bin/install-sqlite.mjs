import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const require = createRequire(path.join(root, 'package.json'))
const PREBUILT_TIMEOUT_MS = 30_000

main()

function main() {
  if (opensDatabase()) return
  const packageDirectory = path.dirname(require.resolve('better-sqlite3/package.json'))
  if (takePrebuilt(packageDirectory) && opensDatabase()) return
  ensureCompiler()
  console.log('Compiling better-sqlite3 for this Node.js; this takes about a minute.')
  compile(packageDirectory)
  if (!opensDatabase()) fail(`better-sqlite3 was compiled but does not load in Node.js ${process.version}.`)
}

function opensDatabase() {
  // A child process, because a binary built for another Node.js can crash the process that loads it.
  const script = "const Database = require('better-sqlite3'); new Database(':memory:').close()"
  return spawnSync(process.execPath, ['-e', script], { cwd: root, stdio: 'ignore' }).status === 0
}

function takePrebuilt(packageDirectory) {
  const prebuildInstall = createRequire(path.join(packageDirectory, 'package.json')).resolve('prebuild-install/bin.js')
  const options = { cwd: packageDirectory, stdio: 'ignore', timeout: PREBUILT_TIMEOUT_MS }
  return spawnSync(process.execPath, [prebuildInstall], options).status === 0
}

function compile(packageDirectory) {
  const [command, ...prefix] = nodeGyp()
  const nodeDirectory = headersDirectory()
  const env = { ...process.env }
  // Headers of another Node.js, configured for some other project, would give a binary that does not load.
  delete env.npm_config_nodedir
  const result = spawnSync(
    command,
    [...prefix, 'rebuild', '--release', '--jobs=max', ...(nodeDirectory ? [`--nodedir=${nodeDirectory}`] : [])],
    { cwd: packageDirectory, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (result.status === 0) return
  console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`.split('\n').slice(-40).join('\n'))
  fail('better-sqlite3 could not be compiled; the last lines of the compiler are above.')
}

function nodeGyp() {
  const inNpm = 'node_modules/node-gyp/bin/node-gyp.js'
  const npm = process.env.npm_execpath ?? onPath('npm')
  const candidates = [
    process.env.npm_config_node_gyp,
    npm && path.join(path.dirname(realpathSync(npm)), '..', inNpm),
    path.join(path.dirname(process.execPath), '../lib/node_modules/npm', inNpm),
  ]
  const script = candidates.find((candidate) => candidate && existsSync(candidate))
  return script ? [process.execPath, script] : ['npx', '--yes', 'node-gyp']
}

function headersDirectory() {
  const candidates = [path.resolve(path.dirname(process.execPath), '..'), configuredNodeDirectory()]
  return candidates.find((candidate) => candidate && hasHeadersOfThisNode(candidate))
}

function configuredNodeDirectory() {
  if (process.env.npm_config_nodedir) return process.env.npm_config_nodedir
  const answer = spawnSync('npm', ['config', 'get', 'nodedir'], { cwd: root, encoding: 'utf8' }).stdout?.trim()
  return answer === 'undefined' || answer === 'null' ? undefined : answer
}

function hasHeadersOfThisNode(directory) {
  const file = path.join(directory, 'include/node/node_version.h')
  if (!existsSync(file)) return false
  const abi = /#define NODE_MODULE_VERSION (\d+)/.exec(readFileSync(file, 'utf8'))?.[1]
  return abi === process.versions.modules
}

function ensureCompiler() {
  // On Windows node-gyp looks for Visual Studio itself and says what is missing.
  if (process.platform === 'win32' || missingTools().length === 0) return
  if (isRootOnDebian()) {
    console.log(`Installing ${missingTools().join(', ')} with apt-get, to compile better-sqlite3.`)
    aptInstall(['python3', 'make', 'g++'])
  }
  const missing = missingTools()
  if (missing.length === 0) return
  fail(`better-sqlite3 must be compiled, and ${missing.join(', ')} is missing: apt-get install -y python3 make g++`)
}

function missingTools() {
  return ['python3', 'make', process.env.CXX || 'g++'].filter((tool) => !onPath(tool.split(' ')[0]))
}

function onPath(tool) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((directory) => path.resolve(directory, tool))
    .find((file) => existsSync(file))
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined
}

function aptInstall(packages) {
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options)
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
