/** One component of a bundle, as the list of parts names it. */
export interface Component {
  type: 'library' | 'platform' | 'data'
  name: string
  version: string
  /** An SPDX expression. */
  license: string
  /** The hash under which the registry keeps its package (`sha512-` and base64). */
  integrity?: string
}

/** The list of parts as CycloneDX 1.6 (JSON). It has no time and no number of its own, so that the same parts give the same list. */
export function partsList(product: { name: string; version: string }, components: readonly Component[]): string {
  return `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        component: {
          type: 'application',
          'bom-ref': product.name,
          ...product,
          licenses: [{ expression: 'MIT' }],
        },
      },
      components: components.map(asComponent),
    },
    null,
    1,
  )}\n`
}

function asComponent({ type, name, version, license, integrity }: Component) {
  const [, scope, bare] = /^(?:@([^/]+)\/)?(.+)$/.exec(name)!
  const purl = integrity ? `pkg:npm/${scope ? `%40${scope}/` : ''}${bare}@${version}` : undefined
  return {
    type,
    'bom-ref': purl ?? `${name}@${version}`,
    name,
    version,
    ...(license && { licenses: [{ expression: license }] }),
    ...(purl && { purl }),
    ...(integrity && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }],
    }),
  }
}
