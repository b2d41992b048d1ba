import { useNotification } from '@strapi/admin/strapi-admin';

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
