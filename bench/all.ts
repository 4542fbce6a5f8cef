// npm run bench: every benchmark, one after the other, and one page of their figures in bench/figures.md.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PROJECT_ROOT } from '@/bin/project'

const BENCHMARKS = [
  'pages',
  'lighthouse',
  'reading',
  'dashboard',
  'search',
  'published',
  'letters',
  'checking',
  'region',
  'importing',
] as const
const PAGE = path.join(PROJECT_ROOT, 'bench/figures.md')

/** The last lines of a build, which a benchmark makes first where the application has changed. */
const BUILT = ['ƒ  (Dynamic)  server-rendered on demand', '✓ Finished writing to filesystem cache']

// The page is written after each of them, so that whoever stops the run keeps what it has measured.
const begun = heading()
const parts: string[] = []
for (const name of BENCHMARKS) {
  console.log(`${name} …`)
  parts.push(figuresOf(name))
  writeFileSync(PAGE, [begun, ...parts].join('\n'))
}
console.log(`The figures are in ${path.relative(PROJECT_ROOT, PAGE)}.`)

function figuresOf(name: (typeof BENCHMARKS)[number]): string {
  const load = os.loadavg()[0]!
  const { stdout, stderr, status } = spawnSync('npx', ['tsx', `bench/${name}.ts`], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) console.error(stderr)
  const text = status === 0 ? figuresIn(stdout) : 'failed'
  return `## ${name}\n\nLoad before it: ${load.toFixed(1)}\n\n\`\`\`\n${text}\n\`\`\`\n`
}

/** When, of which commit and on which machine. */
function heading(): string {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  }).stdout.trim()
  const changed = spawnSync('git', ['status', '--porcelain'], { cwd: PROJECT_ROOT, encoding: 'utf8' }).stdout !== ''
  const [{ model }] = os.cpus() as [os.CpuInfo]
  const machine = `${os.cpus().length} × ${model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node.js ${process.version}`
  const lines = [
    '# Figures',
    '',
    'Written by `npm run bench`; what they mean: [docs/performance.md](../docs/performance.md).',
    '',
    `- ${new Date().toISOString().slice(0, 16)}Z, commit ${commit}${changed ? ' with changes' : ''}`,
    `- ${machine}`,
    '',
  ]
  return lines.join('\n')
}

/** What a benchmark printed, without what the build says. */
function figuresIn(output: string): string {
  const lines = output.split('\n')
  const last = lines.findLastIndex((line) => BUILT.some((said) => line.startsWith(said)))
  return lines
    .slice(last + 1)
    .join('\n')
    .trim()
}
