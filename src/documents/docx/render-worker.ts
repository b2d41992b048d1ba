/**
 * Entry of a worker thread: checks and fills templates away from the server's event loop, in memory that the
 * server can take back. Started by `render-in-worker.ts`, which holds the clock.
 */
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { checkTemplate } from './check-template';
import { openTemplate } from './open-template';
import { readyTemplate, renderQuote, type QuoteOnPaper, type ReadyTemplate } from './render-docx';
import { READY, type RenderAnswer, type RenderRequest } from './render-messages';

/** A template that was looked through and read once need not be again: most renders use the same few. */
const MOST_REMEMBERED = 8;
const remembered = new Map<string, ReadyTemplate>();

const keyOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('base64');

const remember = (key: string, template: ReadyTemplate): void => {
  remembered.delete(key);
  remembered.set(key, template);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
};

/** A template in whose middle something went wrong is not used again: nobody knows what it holds. */
const renderRemembered = ({ template: file, record }: RenderRequest & { kind: 'render' }): QuoteOnPaper => {
  const key = keyOf(file);
  const template = remembered.get(key) ?? readyTemplate(openTemplate(file));
  remembered.delete(key);
  const paper = renderQuote(template, record);
  remember(key, template);
  return paper;
};

const work = (request: RenderRequest): RenderAnswer =>
  request.kind === 'check'
    ? { kind: 'checked', problems: checkTemplate(request.template) }
    : { kind: 'rendered', ...renderRemembered(request) };

const answer = (request: RenderRequest): RenderAnswer => {
  try {
    return work(request);
  } catch (error) {
    if (error instanceof RuleViolation)
      return {
        kind: 'refused',
        code: error.code,
        details: error.details,
        refusal: error.kind,
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
