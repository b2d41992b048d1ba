import { useEffect } from 'react';
import { NavigationType, useBlocker } from 'react-router-dom';
import { AskToDiscard } from './AskToDiscard';
import { useLoggedOut } from './logged-out';

interface Props {
  readonly isChanged: boolean;
  /**
   * It lies over the page, of which nothing can be clicked: only the browser's buttons lead away, and where it leads
   * itself, it has been saved.
   */
  readonly isOver?: boolean;
  /** Puts it aside for the one who logs in again. */
  readonly keep?: () => void;
}

/** Leaving with something unsaved asks first: within the panel, and closing the window. */
export const LeaveGuard = ({ isChanged, isOver = false, keep }: Props) => {
  useLoggedOut(isChanged, keep);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      isChanged &&
      currentLocation.pathname !== nextLocation.pathname &&
      (!isOver || historyAction === NavigationType.Pop)
  );
  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
  if (blocker.state !== 'blocked') return null;
  return <AskToDiscard onDiscard={() => blocker.proceed()} onStay={() => blocker.reset()} />;
};
