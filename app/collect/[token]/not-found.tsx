import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/shell/message-page'

/** An address that was never made, is over or was revoked: whoever tries one is not told which. */
export default function UnknownLink() {
  const t = useTranslations('collect')
  return <MessagePage title={t('unknown')} text={t('unknownText')} />
}
