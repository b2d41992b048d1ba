import { useEffect, useRef } from 'react';
import { useStayingNotice } from '../notify';
import { useScreenText } from '../screen-text';

/** What Strapi's panel removes when a session ends, before it leaves for the login. */
const isLoggedOut = (): boolean => localStorage.getItem('isLoggedIn') === null;

/**
 * A session that ends takes the screen away without a question: whoever typed something is told, and `keep` may put it
 * aside for the one who logs in again. To be used where something is unsaved.
 */
export const useLoggedOut = (isChanged: boolean, keep?: () => void): void => {
  const t = useScreenText('shared');
  const tell = useStayingNotice();
  const leave = useRef(() => {});
  leave.current = () => {
    if (!isChanged || !isLoggedOut()) return;
    keep?.();
    tell(t(keep ? 'form.logged-out.kept' : 'form.logged-out.lost'));
  };
  useEffect(() => () => leave.current(), []);
};
