/**
 * Gives each of the tasks a person of its own, as far as that can be done: a largest matching, by augmenting paths
 * (Kuhn 1955). A task that has found somebody keeps somebody, so that earlier tasks go before later ones.
 */
export function matched<T, P>(
  tasks: readonly T[],
  people: readonly P[],
  suits: (person: P, task: T) => boolean,
): Map<T, P> {
  const taskOf = new Map<P, T>()
  const place = (task: T, tried: Set<P>): boolean =>
    people.some((person) => {
      if (tried.has(person) || !suits(person, task)) return false
      tried.add(person)
      const held = taskOf.get(person)
      if (held !== undefined && !place(held, tried)) return false
      taskOf.set(person, task)
      return true
    })
  for (const task of tasks) place(task, new Set())
  return new Map([...taskOf].map(([person, task]) => [task, person]))
}
