import { AsyncLocalStorage } from 'node:async_hooks';
import { format, type Logform } from 'winston';

const request = new AsyncLocalStorage<string>();

/** Log lines written while `work` runs carry this request id. */
export const withRequestId = <T>(id: string, work: () => T): T => request.run(id, work);

const addRequestId = format((info) => {
  const requestId = request.getStore();
  return requestId === undefined ? info : { ...info, requestId };
});

/** Control characters in a message could fake a line or paint a terminal (robustness IN-22). */
const CONTROL = /[\u0000-\u001f\u007f]/g;

const escapeControls = format((info) => {
  const shown = info.message instanceof Error ? info.message.message : String(info.message);
  return { ...info, message: shown.replace(CONTROL, (char) => JSON.stringify(char).slice(1, -1)) };
});

const asText = format.printf(({ timestamp, level, message, requestId, stack }) =>
  [timestamp, level, requestId, message, stack].filter((part) => typeof part === 'string').join(' ')
);

/** JSON escapes control characters by itself; a line for people has them escaped here. */
export const logFormat = ({ json }: { json: boolean }): Logform.Format =>
  format.combine(
    format.errors({ stack: true }),
    format.uncolorize(),
    addRequestId(),
    format.timestamp(),
    ...(json ? [format.json()] : [escapeControls(), asText])
  );
