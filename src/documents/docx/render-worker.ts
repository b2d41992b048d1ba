/**
 * Entry of a worker thread: checks and fills templates away from the server's event loop, in memory that the
 * server can take back. Started by `render-in-worker.ts`, which holds the clock.
 */
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { checkTemplate } from './check-template';
import { openTemplate, type OpenTemplate } from './open-template';
import { renderOpenTemplate } from './render-docx';
import { READY, type RenderAnswer, type RenderRequest } from './render-messages';
import type { TemplateProblem } from './template-problem';

/** A template that was looked through once need not be again: most renders use the same few. */
const MOST_REMEMBERED = 8;
const remembered = new Map<string, OpenTemplate>();

const openRemembered = (file: Uint8Array): OpenTemplate => {
  const key = createHash('sha256').update(file).digest('base64');
  const template = remembered.get(key) ?? openTemplate(file);
  remembered.delete(key);
  remembered.set(key, template);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return template;
};

const work = (request: RenderRequest): RenderAnswer =>
  request.kind === 'check'
    ? { kind: 'checked', problems: checkTemplate(request.template) }
    : { kind: 'rendered', docx: renderOpenTemplate(openRemembered(request.template), request.view) };

const answer = (request: RenderRequest): RenderAnswer => {
  try {
    return work(request);
  } catch (error) {
    if (error instanceof RuleViolation)
      return {
        kind: 'refused',
        code: error.code,
        problems: error.details['problems'] as readonly TemplateProblem[],
      };
    return {
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
};

const port = parentPort;
if (port === null) throw new Error('The render worker runs in a worker thread only');
port.on('message', (request: RenderRequest) => port.postMessage(answer(request)));
port.postMessage(READY);
