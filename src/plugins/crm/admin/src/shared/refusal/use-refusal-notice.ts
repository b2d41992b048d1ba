import { useNotification } from '@strapi/admin/strapi-admin';
import { reasonsOf } from './read-refusal';
import { useSentenceOf } from './sentences';

/** Of an act by one click, which has no form to tell it in: why it was refused. */
export const useRefusalNotice = (): ((act: PromiseLike<object>) => Promise<void>) => {
  const { toggleNotification } = useNotification();
  const sentenceOf = useSentenceOf();
  return async (act) => {
    const answer = await act;
    if (!('error' in answer)) return;
    toggleNotification({ type: 'danger', message: reasonsOf(answer.error).map(sentenceOf).join(' ') });
  };
};
