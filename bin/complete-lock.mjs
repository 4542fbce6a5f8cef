// npm 11 refuses a lock file that lacks optional packages for other platforms which the registry does not carry.
// After `npm install` has changed the lock file, this adds them back as the optional entries that they are. Those that a bundle
// takes bear the hash of version 0.7.0.
import { readFileSync, writeFileSync } from 'node:fs'

const COMPILER = 'node_modules/@myriaddreamin/typst-ts-node-compiler'
const PLATFORMS = {
  'android-arm-eabi': ['android', 'arm'],
  'android-arm64': ['android', 'arm64'],
  'darwin-arm64': ['darwin', 'arm64'],
  'darwin-x64': ['darwin', 'x64'],
  'linux-arm-gnueabihf': ['linux', 'arm'],
  'linux-arm64-gnu': [
    'linux',
    'arm64',
    'sha512-wYC/lfxWW14sbWmtT1u2maLjV7ifF7BuPbRFZYFb6fuxJJP12Xm212PTSz/ZHAcpX9H2bWIOFKVPJkeHHDZeSg==',
  ],
  'linux-arm64-musl': ['linux', 'arm64'],
  'win32-arm64-msvc': ['win32', 'arm64'],
  'win32-x64-msvc': [
    'win32',
    'x64',
    'sha512-6dteoOBTeOwrHPDU69W25nTZM4V3+hjdT6JnjOrcdtUWqDBwrEMtNwoxZOMUz5VRvtlguvLjjdfbTc2TgBdqBg==',
  ],
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const { version, license } = lock.packages[COMPILER]
for (const [name, [os, cpu, integrity]] of Object.entries(PLATFORMS)) {
  const libc = { gnu: ['glibc'], musl: ['musl'] }[name.split('-').at(-1)]
  lock.packages[`${COMPILER}-${name}`] ??= {
    version,
    ...(integrity && { integrity }),
    cpu: [cpu],
    ...(libc && { libc }),
    license,
    optional: true,
    os: [os],
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
