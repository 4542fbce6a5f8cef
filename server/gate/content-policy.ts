/**
 * The Content-Security-Policy of a page: scripts and style elements need the nonce, so that injected ones do not run.
 * Style attributes are allowed, since React and the chart library set widths and heights by them.
 */
export function contentPolicy(nonce: string, development = process.env.NODE_ENV === 'development'): string {
  return [
    "default-src 'none'",
    // Hot reloading in development uses eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // Attachments that are looked at in their place.
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
