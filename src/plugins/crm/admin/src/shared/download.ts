import { useState } from 'react';
import { useFetchClient } from '@strapi/admin/strapi-admin';
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
  /** Answers with what speaks against it; empty when the file was saved. */
  readonly start: (path: string, fileName: string) => Promise<readonly Reason[]>;
  readonly isRunning: boolean;
}

/** Fetches a file with the person's own rights, which a plain link would not carry. */
export const useDownload = (): Download => {
  const { get } = useFetchClient();
  const [isRunning, setIsRunning] = useState(false);
  const start = async (path: string, fileName: string): Promise<readonly Reason[]> => {
    setIsRunning(true);
    try {
      const { data } = await get<Blob>(path, { responseType: 'blob' });
      saveAs(data, fileName);
      return [];
    } catch (error) {
      return reasonsOf(error);
    } finally {
      setIsRunning(false);
    }
  };
  return { start, isRunning };
};
