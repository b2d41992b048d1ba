import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { AskToDiscard } from './AskToDiscard';

/** Leaving with something unsaved asks first: within the panel, and closing the window. */
export const LeaveGuard = ({ isChanged }: { readonly isChanged: boolean }) => {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isChanged && currentLocation.pathname !== nextLocation.pathname
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
