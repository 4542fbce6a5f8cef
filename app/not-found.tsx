import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/shell/message-page'

export default function NotFound() {
  const t = useTranslations('error')
  return <MessagePage title={t('notFound')} text={t('notFoundText')} />
}
