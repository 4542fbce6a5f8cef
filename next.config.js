import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './server/i18n.ts',
  experimental: {
    createMessagesDeclaration: './messages/zh-CN.json',
    // Parsed when the application is built: a browser would need the parser, and 20 ms for it on every page.
    messages: { path: './messages', format: 'json', locales: ['zh-CN', 'en'], sourceLocale: 'zh-CN', precompile: true },
  },
})

// For route handlers, which answer with data that needs to load nothing. Pages get a policy with a nonce from proxy.ts.
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=()',
  },
]

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  // Set by the build from the sources, so that the same sources give the same build.
  generateBuildId: () => process.env.LEDGER_BUILD_ID ?? null,
  // No picture is resized on the fly.
  images: { unoptimized: true },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // `tsc` runs as a separate check; a type error in a test must not break the build that serves the office.
  typescript: { ignoreBuildErrors: true },
  typedRoutes: true,
  experimental: { authInterrupts: true },
  poweredByHeader: false,
  headers: async () => [
    { source: '/:path*', headers: EVERYWHERE },
    // An attachment says itself who may show it: one that is looked at stands in a frame of the ledger's own page.
    { source: '/:path((?!api/attachments/).*)', headers: [{ key: 'X-Frame-Options', value: 'DENY' }] },
    {
      source: '/api/:path((?!attachments/).*)',
      headers: [{ key: 'Content-Security-Policy', value: NOTHING }],
    },
  ],
  serverExternalPackages: [
    'better-sqlite3',
    '@node-rs/argon2',
    '@myriaddreamin/typst-ts-node-compiler',
    '@resvg/resvg-js',
    'pdfjs-dist',
  ],
  // Read by absolute path at run time, so the tracer cannot see them.
  outputFileTracingIncludes: { '/**': ['./assets/**', './db/migrations/**', './db/backup/**', './server/pdf/**'] },
}

export default withNextIntl(config)
