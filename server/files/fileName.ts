/**
 * The name under which a file is shown and downloaded: its last part alone, NFC, without anything that hides or
 * reorders text. Files lie on disk under their ids, so no name ever becomes a path.
 */
export function cleanFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';

  const visible = last.replace(
    /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFFD<>:"|?*]/gu,
    '',
  );
  const trimmed = visible.replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  return shortened(trimmed, 200);
}

// The end tells what the file is.
function shortened(name: string, most: number): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return letters.slice(0, most - extension.length).join('') + extension;
}
