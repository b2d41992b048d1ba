import { transports } from 'winston';
import { logFormat } from '../src/platform/logging/format';

/** One JSON object a line in production, so that machines can read it; a short line for people otherwise. */
export default {
  level: process.env.LOG_LEVEL ?? 'http',
  transports: [
    new transports.Console({ format: logFormat({ json: process.env.NODE_ENV === 'production' }) }),
  ],
};
