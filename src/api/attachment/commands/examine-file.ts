import { acceptedFile, type AcceptedFile } from '../../../domain/attachment/file-kind';
import { pictureBytes, refuseHugePicture } from '../../../domain/attachment/picture-size';
import { safeFileName } from '../../../platform/storage/safe-file-name';
import { fileContent } from '../../../platform/uploads/file-content';
import type { FileOnDisk } from '../../../platform/uploads/uploaded-file';

export interface ExaminedFile extends AcceptedFile {
  /** Safe to offer, with the extension of what the file is. */
  readonly fileName: string;
  readonly file: FileOnDisk;
}

/** Refuses what `acceptedFile` and `refuseHugePicture` refuse (400); no picture is decoded for it (FI-11). */
export const examineFile = async (file: FileOnDisk): Promise<ExaminedFile> => {
  const accepted = acceptedFile(file.fileName, await fileContent(file.path));
  if (accepted.contentType.startsWith('image/'))
    refuseHugePicture(
      accepted.extension,
      (await fileContent(file.path, pictureBytes(accepted.extension))).head
    );
  const fileName = safeFileName(file.fileName, { extension: `.${accepted.extension}`, fallback: 'file' });
  return { ...accepted, fileName, file };
};
