import { useNotification } from '@strapi/admin/strapi-admin';
import { useTold } from './refusal/sentences';

/** A short word that something was done. */
export const useDoneNotice = (): ((message: string) => void) => {
  const { toggleNotification } = useNotification();
  return (message) => toggleNotification({ type: 'success', message });
};

/** What must not be overlooked: it stays until it is closed. */
export const useStayingNotice = (): ((message: string) => void) => {
  const { toggleNotification } = useNotification();
  return (message) => toggleNotification({ type: 'warning', message, blockTransition: true });
};

/** Of an act by one click, which has no form to tell it in: why it was refused. */
export const useRefusalNotice = (): ((act: PromiseLike<object>) => Promise<void>) => {
  const { toggleNotification } = useNotification();
  const told = useTold();
  return async (act) => {
    const answer = await act;
    if ('error' in answer) toggleNotification({ type: 'danger', message: told(answer.error) });
  };
};
