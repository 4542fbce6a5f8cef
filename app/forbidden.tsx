import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/shell/message-page'

export default function Forbidden() {
  const t = useTranslations('error')
  return <MessagePage title={t('forbidden')} text={t('forbiddenText')} />
}
