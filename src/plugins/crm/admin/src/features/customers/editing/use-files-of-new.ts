import { useState } from 'react';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import { useUploadFileMutation } from '../../../shared/files/api';
import { reasonsOf } from '../../../shared/refusal/read-refusal';

export interface RefusedFile {
  readonly name: string;
  readonly reasons: readonly Reason[];
}

/** ATT-03: they hang on a customer that is there, so they go one after the other once it was saved. */
export const useFilesOfNew = () => {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isSending, setIsSending] = useState(false);
  const [upload] = useUploadFileMutation();
  const send = async (account: string): Promise<readonly RefusedFile[]> => {
    const refused: RefusedFile[] = [];
    setIsSending(true);
    for (const file of files) {
      const answer = await upload({ account, file });
      if ('error' in answer) refused.push({ name: file.name, reasons: reasonsOf(answer.error) });
    }
    setIsSending(false);
    return refused;
  };
  return { files, setFiles, isSending, send };
};
