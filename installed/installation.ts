import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** An account that is not root, where the test has the right to be another: that of `nobody`. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const nobody = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

/** All that an administrator's machine has to offer: no Node.js, npm, Python or compiler. */
const TOOLS = ['dirname', 'gzip', 'readlink', 'sha256sum', 'sh', 'tar']

export type Ended = { status: number | null; stdout: string; stderr: string }

/** A bundle unpacked into an empty folder, by somebody without rights, on a machine that has nothing else. */
export class Installation {
  readonly place = mkdtempSync(path.join(tmpdir(), 'ledger-installed-'))
  readonly folder: string
  private readonly tools = path.join(this.place, 'tools')

  constructor(bundle: string) {
    mkdirSync(this.tools)
    for (const tool of TOOLS) symlinkSync(found(tool), path.join(this.tools, tool))
    if (isRoot) chownSync(this.place, NOBODY, NOBODY)
    const unpacked = this.run('tar', ['-xzf', bundle], {}, this.place)
    if (unpacked.status !== 0) throw new Error(unpacked.stderr)
    const [name] = readdirSync(this.place).filter((each) => each.startsWith('disclosure-ledger-'))
    this.folder = path.join(this.place, name!)
  }

  /** A folder for the data of one ledger, which is not made yet. */
  data(name: string): string {
    return path.join(this.place, name)
  }

  /** Runs a command of the ledger to its end. */
  ledger(words: readonly string[], env: Record<string, string> = {}): Ended {
    return this.run(path.join(this.folder, 'ledger'), words, env)
  }

  run(program: string, words: readonly string[], env: Record<string, string> = {}, cwd = this.folder): Ended {
    const options = { ...nobody, cwd, env: this.env(env), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const
    const { status, stdout, stderr, error } = spawnSync(program, words, options)
    if (error) throw error
    return { status, stdout, stderr }
  }

  /** Starts the server; resolves once it has said where it is. */
  async start(env: Record<string, string> = {}): Promise<Started> {
    const begun = performance.now()
    const server = spawn(path.join(this.folder, 'ledger'), ['start'], {
      ...nobody,
      cwd: this.folder,
      env: this.env(env),
    })
    const started: Started = { server, output: '', seconds: 0 }
    await new Promise<void>((resolve, reject) => {
      for (const stream of [server.stdout, server.stderr])
        stream.on('data', (bytes: Buffer) => {
          started.output += bytes
          if (/^公开台账 http/m.test(started.output)) resolve()
        })
      server.once('exit', () => reject(new Error(`the server ended:\n${started.output}`)))
    })
    started.seconds = (performance.now() - begun) / 1000
    return started
  }

  private env(env: Record<string, string>): NodeJS.ProcessEnv {
    return {
      NODE_ENV: 'production',
      PATH: this.tools,
      HOME: this.place,
      LEDGER_LOG: 'off',
      LEDGER_TODAY: '2024-06-03',
      ...env,
    }
  }

  remove(): void {
    rmSync(this.place, { recursive: true, force: true })
  }
}

export interface Started {
  server: ChildProcess
  output: string
  /** From the call of the command to its word that the first answer was there. */
  seconds: number
}

/** Ends a server as an administrator does. */
export async function stop({ server }: Started): Promise<void> {
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}

function found(tool: string): string {
  const folder = ['/usr/bin', '/bin'].find((each) => spawnSync('test', ['-x', path.join(each, tool)]).status === 0)
  if (!folder) throw new Error(`${tool} is missing here`)
  return path.join(folder, tool)
}
