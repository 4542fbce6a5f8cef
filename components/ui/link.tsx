import type { Route } from 'next'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'a'>, 'href'> & { href: Route }

/**
 * A link to a page of ours: a plain anchor, which `SoftNavigation` follows within the page. A component of its own for
 * every link would have to be sent, started and watched in the browser; a list has hundreds.
 */
export default function Link({ href, ...rest }: Props) {
  return <a href={href} {...rest} />
}
