import { type ComponentType, Fragment, type ReactNode, useEffect, useState } from 'react';
import { Failed } from './Failed';
import { SkeletonLines } from './Skeleton';

/**
 * A part of a screen whose code comes when it is needed. Where it does not come, its place says so and asks again: the
 * rest of the screen, and what was typed there, stays. `Around`: what stands around it meanwhile.
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Around: ComponentType<{ readonly children: ReactNode }> = Fragment
): ComponentType<Props> => {
  let Known: ComponentType<Props> | undefined;
  return (props) => {
    const [Part, setPart] = useState(() => Known);
    const [error, setError] = useState<unknown>();
    useEffect(() => {
      if (Part || error) return;
      const show = (part: ComponentType<Props>) => {
        Known = part;
        setPart(() => part);
      };
      load().then(show, setError);
    }, [Part, error]);
    if (Part) return <Part {...props} />;
    return (
      <Around>
        {error ? <Failed error={error} onRetry={() => setError(undefined)} /> : <SkeletonLines lines={6} />}
      </Around>
    );
  };
};
