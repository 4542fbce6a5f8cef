import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unpackPackage } from './fetch-package'
import { type Pinned, PLATFORMS, type PlatformName } from './platforms'

/** The headers of Node.js's interface for C++, from which the driver is compiled. */
const INTERFACE: Pinned = {
  name: 'node-addon-api',
  version: '8.9.2',
  integrity: 'sha512-VijLXbi3UACN69I0JVXJsX4tjACjNoQDgv2gTF6sx2wWEi8tkSg2eX8p5gSIFi8z2+DL3oHmY6OyKce38SDolg==',
}

const COMPILERS: Partial<Record<PlatformName, { prefix: string; debian: string }>> = {
  'linux-x64': { prefix: 'x86_64-linux-gnu-', debian: process.arch === 'x64' ? 'g++' : 'g++-x86-64-linux-gnu' },
  'linux-arm64': { prefix: 'aarch64-linux-gnu-', debian: process.arch === 'arm64' ? 'g++' : 'g++-aarch64-linux-gnu' },
}

/** Whether the driver can be compiled here for a platform; if not, the package of Debian that is missing. */
export function compilerFor(platform: PlatformName): { ready: boolean; debian?: string } {
  const compiler = COMPILERS[platform]
  if (!compiler) return { ready: false }
  return { ready: spawnSync(`${compiler.prefix}g++`, ['--version']).status === 0, debian: compiler.debian }
}

/** The sources of the driver for Node.js's interface, and with what its authors compile them (its `binding.gyp`). */
const DEFINES = ['NAPI_VERSION=10', 'NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS', 'NDEBUG']
const COMMON = ['-O2', '-fPIC', '-pthread', '-w', '-ffile-prefix-map=.=driver']

/**
 * Compiles the driver whose package lies in `driver` to `to`, so that it asks for no newer C library than Node.js itself does;
 * `work` is an empty folder for what comes between.
 */
export async function compileDriver(platform: PlatformName, driver: string, to: string, work: string): Promise<void> {
  const { prefix } = COMPILERS[platform]!
  unpackPackage(PLATFORMS[platform].runtime, path.join(work, 'node'))
  unpackPackage(INTERFACE, path.join(work, 'interface'))
  const headers = ['node/include/node', 'interface'].map((name) => `-I${path.join(work, name)}`)
  const object = (name: string) => path.join(work, `${name}.o`)
  const older = path.join(import.meta.dirname, 'carried/older-glibc.c')
  const sqlite = ['-std=c99', ...definesOfSqlite(driver), '-c', 'deps/sqlite3/sqlite3.c', '-o', object('sqlite3')]
  const addon = ['-std=c++20', '-fno-exceptions', '-fvisibility=hidden', '-fvisibility-inlines-hidden', ...headers]
  await Promise.all([
    run(`${prefix}gcc`, [...COMMON, ...sqlite], driver),
    run(
      `${prefix}g++`,
      [
        ...COMMON,
        ...addon,
        ...defined(DEFINES),
        '-Ideps/sqlite3',
        '-c',
        'src/better_sqlite3.cpp',
        '-o',
        object('addon'),
      ],
      driver,
    ),
    run(`${prefix}gcc`, [...COMMON, '-fno-builtin', '-c', older, '-o', object('older')], driver),
  ])
  mkdirSync(path.dirname(to), { recursive: true })
  const alone = ['-static-libstdc++', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-Wl,--gc-sections', '-s']
  const objects = ['addon', 'sqlite3', 'older'].map(object)
  await run(
    `${prefix}g++`,
    ['-shared', '-pthread', ...alone, ...wraps(older), ...objects, '-lm', '-ldl', '-o', to],
    driver,
  )
}

const defined = (names: readonly string[]) => names.map((name) => `-D${name}`)

function definesOfSqlite(driver: string): string[] {
  const text = readFileSync(path.join(driver, 'deps/defines.gypi'), 'utf8')
  return defined([...text.matchAll(/'([A-Z0-9_]+(?:=[^']+)?)'/g)].map(([, name]) => name!))
}

/** Each function that the file stands in for. */
function wraps(older: string): string[] {
  const text = readFileSync(older, 'utf8')
  const names = [...text.matchAll(/^(?:WRAP\([^,]+, |int __wrap_)(\w+)/gm)].map(([, name]) => name)
  return names.map((name) => `-Wl,--wrap=${name}`)
}

function run(program: string, words: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('error', reject)
    child.once('close', (status) => (status === 0 ? resolve() : reject(new Error(`${program} failed:\n${said}`))))
  })
}
