import { useTranslation } from 'react-i18next';
import { channelName, UNDOCUMENTED_CHANNEL } from '../../../shared/channels.ts';

/** How a channel is written where a person chooses one: code and the vendor's name. */
export function useChannelText(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => {
    const name = code === UNDOCUMENTED_CHANNEL ? t('correct.undocumented') : channelName(code);
    return name === code ? code : `${code} ${name}`;
  };
}
