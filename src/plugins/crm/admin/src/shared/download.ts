import { useState } from 'react';
import { refreshAccessToken, useAuth } from '@strapi/admin/strapi-admin';
import type { Reason } from '../../../../../domain/shared/rule-violation';
import { reasonsOf } from './refusal/read-refusal';

const saveAs = (file: Blob, fileName: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
};

export interface Download {
  /** Answers with what speaks against it; empty when the file was saved. A file made of `data` is posted for. */
  readonly start: (path: string, fileName: string, data?: object) => Promise<readonly Reason[]>;
  readonly isRunning: boolean;
}

/** Where Strapi's client sends its requests, which its types do not tell. */
const server = (): string => (window.strapi as { readonly backendURL?: string }).backendURL ?? '';

const ask = (path: string, token: string | null, data?: object): Promise<Response> =>
  fetch(`${server()}${path}`, {
    method: data ? 'POST' : 'GET',
    credentials: 'include',
    headers: { Authorization: `Bearer ${token}`, ...(data ? { 'Content-Type': 'application/json' } : {}) },
    body: data ? JSON.stringify(data) : undefined,
  });

const LOGGED_OUT = 401;

/** Once more with a new token when the one at hand has run out. */
const askAgain = async (path: string, token: string | null, data?: object): Promise<Response> => {
  const answer = await ask(path, token, data);
  if (answer.status !== LOGGED_OUT) return answer;
  const fresh = await refreshAccessToken(token);
  return fresh === null ? answer : ask(path, fresh, data);
};

/** Refusals are JSON, but a proxy in between may answer with anything. */
const refusalOf = async (answer: Response): Promise<unknown> => {
  const { status } = answer;
  const body = (await answer.json().catch(() => ({}))) as { readonly error?: object };
  return { status, ...body.error };
};

/**
 * Fetches a file with the person's own rights, which a plain link would not carry. Strapi's client would lose the
 * codes of a refusal, and the file of an answer to POST.
 */
export const useDownload = (): Download => {
  const token = useAuth('useDownload', (state) => state.token);
  const [isRunning, setIsRunning] = useState(false);
  const start = async (path: string, fileName: string, data?: object): Promise<readonly Reason[]> => {
    setIsRunning(true);
    try {
      const answer = await askAgain(path, token, data);
      if (!answer.ok) return reasonsOf(await refusalOf(answer));
      saveAs(await answer.blob(), fileName);
      return [];
    } catch (error) {
      return reasonsOf(error);
    } finally {
      setIsRunning(false);
    }
  };
  return { start, isRunning };
};
