/**
 * What a page may load and run: its own scripts by nonce and nothing that came in with a text. Style elements need the
 * nonce too; style attributes are allowed, since React and the chart library write widths and heights into them.
 */
export function contentPolicy(nonce: string, development = process.env.NODE_ENV === 'development'): string {
  return [
    "default-src 'none'",
    // Development evaluates what it reloads.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
