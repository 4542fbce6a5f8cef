import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/server/i18n.ts',
  experimental: { createMessagesDeclaration: './messages/zh-CN.json' },
})

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // `tsc` is a check of its own; a type error in a test must not keep the office from starting.
  typescript: { ignoreBuildErrors: true },
  typedRoutes: true,
  experimental: { authInterrupts: true },
  poweredByHeader: false,
  serverExternalPackages: [
    'better-sqlite3',
    '@node-rs/argon2',
    '@myriaddreamin/typst-ts-node-compiler',
    '@resvg/resvg-js',
    'exceljs',
  ],
  // Read by absolute path at run time, so the tracer cannot see them.
  outputFileTracingIncludes: { '/**': ['./assets/**', './db/migrations/**', './db/backup/**', './lib/server/pdf/**'] },
}

export default withNextIntl(config)
