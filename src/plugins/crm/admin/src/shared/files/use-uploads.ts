import { useState } from 'react';
import { type Owner, useUploadFileMutation } from './api';

export interface Upload {
  readonly key: string;
  readonly file: File;
  /** Why it did not arrive; undefined: on its way. */
  readonly error?: unknown;
}

/** Files go one after the other; the page may be left for another tab meanwhile. Those that arrived leave the list. */
export const useUploads = (owner: Owner) => {
  const [upload] = useUploadFileMutation();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const send = async (file: File, key: string) => {
    const answer = await upload({ ...owner, file });
    const error = 'error' in answer ? answer.error : undefined;
    setUploads((all) =>
      error
        ? all.map((each) => (each.key === key ? { key, file, error } : each))
        : all.filter((each) => each.key !== key)
    );
  };
  const start = async (files: readonly File[]) => {
    const beginning = Date.now();
    const keyed = files.map((file, index) => ({ file, key: `${beginning}-${index}` }));
    setUploads((all) => [...all.filter(({ error }) => !error), ...keyed]);
    for (const { file, key } of keyed) await send(file, key);
  };
  const again = ({ file, key }: Upload) => {
    setUploads((all) => all.map((each) => (each.key === key ? { key, file } : each)));
    void send(file, key);
  };
  return { uploads, again, start: (files: readonly File[]) => void start(files) };
};
