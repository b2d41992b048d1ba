import { useState } from 'react';
import type { Reason } from '../../../../../../domain/shared/rule-violation';
import { reasonsOf } from '../refusal/read-refusal';
import { type Owner, useUploadFileMutation } from './api';

export interface Upload {
  readonly key: string;
  readonly name: string;
  /** Undefined: on its way. */
  readonly refused?: readonly Reason[];
}

/** Files go one after the other; the page may be left for another tab meanwhile. Those that arrived leave the list. */
export const useUploads = (owner: Owner) => {
  const [upload] = useUploadFileMutation();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const send = async (file: File, key: string) => {
    const answer = await upload({ ...owner, file });
    const refused = 'error' in answer ? reasonsOf(answer.error) : undefined;
    setUploads((all) =>
      refused
        ? all.map((each) => (each.key === key ? { ...each, refused } : each))
        : all.filter((each) => each.key !== key)
    );
  };
  const start = async (files: readonly File[]) => {
    const beginning = Date.now();
    const keyed = files.map((file, index) => ({ file, key: `${beginning}-${index}` }));
    setUploads((all) => [
      ...all.filter(({ refused }) => !refused),
      ...keyed.map(({ file, key }) => ({ key, name: file.name })),
    ]);
    for (const { file, key } of keyed) await send(file, key);
  };
  return { uploads, start: (files: readonly File[]) => void start(files) };
};
