import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { PROJECT_ROOT } from './project'

const packageJson = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/** Runs a command line tool of a package in node_modules and resolves to its exit status; `within` are words that run it elsewhere. */
export function runTool(
  packageName: string,
  args: string[],
  env: Record<string, string> = {},
  within: readonly string[] = [],
): Promise<number> {
  return new Promise((resolve, reject) => {
    const [program, ...words] = [...within, process.execPath, scriptOf(packageName), ...args]
    const child = spawn(program!, words, {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.once('error', reject)
    child.once('close', (status) => resolve(status ?? 1))
  })
}

export function scriptOf(packageName: string): string {
  const directory = path.join(PROJECT_ROOT, 'node_modules', packageName)
  const { bin } = packageJson.parse(JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8')))
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0]
  if (script === undefined) throw new Error(`The package ${packageName} has no command line tool.`)
  return path.join(directory, script)
}
