/** Gives a text to another app (Zalo, mail): by the phone's own sharing where there is one, else by the clipboard. */
export async function handOver(text: string): Promise<'shared' | 'copied' | 'neither'> {
  if (typeof navigator.share === 'function') {
    const shared = await navigator.share({ text }).then(
      () => 'shared' as const,
      (reason: unknown) =>
        reason instanceof DOMException && reason.name === 'AbortError' ? ('neither' as const) : undefined,
    );
    if (shared) return shared;
  }
  return (await copied(text)) ? 'copied' : 'neither';
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Over plain http the clipboard is closed; a selected box still works.
    const box = document.createElement('textarea');
    box.value = text;
    document.body.append(box);
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    return done;
  }
}
