import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** By file, in ms: the longest it took. A run that ends at the first failure takes less and does not count. */
const longest = new Map<string, number>()

/**
 * Which tests judge a change, and in which order. It is noticed by the first test that fails, so quick files go first,
 * properties over whole ledgers last.
 */
export class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.filter((file) => this.judges(file)).toSorted((one, other) => this.duration(one) - this.duration(other))
  }

  /**
   * What is evaluated when a module loads is reached by every test that imports it, and by none in particular. Such a
   * change in lib is judged by the tests of lib alone: with those of the database each would take minutes.
   */
  private judges({ project, moduleId }: TestSpecification): boolean {
    const [changed] = project.vitest.config.related ?? []
    const isStatic = project.getProvidedContext().mutantActivation === 'static'
    return !isStatic || !changed?.startsWith(this.absolute('lib')) || moduleId.startsWith(this.absolute('lib'))
  }

  private absolute(folder: string): string {
    return path.join(this.ctx.config.root, folder, path.sep)
  }

  private duration({ project, moduleId }: TestSpecification): number {
    const file = path.relative(this.ctx.config.root, moduleId)
    const latest = this.ctx.cache.getFileTestResults(`${project.name}:${file}`)?.duration ?? 0
    const duration = Math.max(latest, longest.get(file) ?? 0)
    longest.set(file, duration)
    return duration
  }
}
