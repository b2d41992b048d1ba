const MOST_CHARACTERS = 120;
/** Control characters, what file systems forbid, and marks that turn the reading direction (`gpj.exe`). */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

const lastPart = (path: string): string => path.split(/[/\\]/).at(-1) ?? '';

/**
 * A name under which a file may be offered for download: without folders, in one line, not too long, and always
 * with the given extension (`.docx`). What is left of nothing becomes `fallback`.
 */
export const safeFileName = (
  given: string,
  { extension, fallback }: { extension: string; fallback: string }
): string => {
  const plain = lastPart(given.normalize('NFC').replace(UNSAFE, '')).trim();
  const stem = plain.toLowerCase().endsWith(extension) ? plain.slice(0, -extension.length) : plain;
  const tidy = Array.from(stem)
    .slice(0, MOST_CHARACTERS)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${tidy === '' || DEVICE.test(tidy) ? fallback : tidy}${extension}`;
};
