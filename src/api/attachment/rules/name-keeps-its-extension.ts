import { extensionOf, withExtension } from '../../../domain/attachment/file-kind';
import { safeFileName } from '../../../platform/storage/safe-file-name';
import { filling } from '../../../platform/write-gate/write';

/** A file is renamed, its kind is not (ATT-04, ATT-07): whoever opens it is not misled by its name. */
export const nameKeepsItsExtension = filling('api::attachment.attachment', ['update'], ({ data, stored }) => {
  if (typeof data.name !== 'string') return {};
  const extension = extensionOf(stored?.name as string);
  return {
    name: safeFileName(withExtension(data.name, extension), {
      extension: `.${extension}`,
      fallback: 'file',
    }),
  };
});
