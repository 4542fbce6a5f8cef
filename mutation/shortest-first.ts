import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** By file, in ms: the longest it took. A run that ends at the first failure takes less and does not count. */
const longest = new Map<string, number>()

/** A change is noticed by the first test that fails: quick files go first, properties over whole ledgers last. */
export class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => this.duration(one) - this.duration(other))
  }

  private duration({ project, moduleId }: TestSpecification): number {
    const file = path.relative(this.ctx.config.root, moduleId)
    const latest = this.ctx.cache.getFileTestResults(`${project.name}:${file}`)?.duration ?? 0
    const duration = Math.max(latest, longest.get(file) ?? 0)
    longest.set(file, duration)
    return duration
  }
}
