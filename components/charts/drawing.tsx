/** A chart that the report's own renderer has drawn, on the page. */
export function Drawing({ svg, className }: { svg: string; className: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer escapes every text
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />
}
