import { startRenderPool, type RenderPool } from './docx/render-in-worker';

let pool: RenderPool | undefined;

/** The one pool of this process; its threads start when the first document needs them. */
export const renderPool = (): RenderPool => (pool ??= startRenderPool());

/** Stops the threads; a later document would start new ones. */
export const closeRenderPool = async (): Promise<void> => {
  const closing = pool;
  pool = undefined;
  await closing?.close();
};
