import path from 'node:path'

/** The folder of the software, from `bin/` as from `program/`. */
export const PROJECT_ROOT = path.resolve(import.meta.dirname, '..')

/** The server that the build of the application makes. */
export const SERVER_SCRIPT = path.join(PROJECT_ROOT, '.next/standalone/server.js')
