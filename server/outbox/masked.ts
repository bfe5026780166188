/** "n…@vidu.vn": enough to know which mail server is meant, and perhaps whose address. */
export function maskedAddress(address: string): string {
  return address.replace(/^(.).*@/, '$1…@');
}

/** A receiver's own words without the addresses in them, short enough to keep. */
export function maskedError(text: string): string {
  return text
    .replace(/[^\s<>@"'():;,]+@[^\s<>"'():;,]+/g, (address) => maskedAddress(address))
    .normalize('NFC')
    .replaceAll('\0', '')
    .slice(0, 500);
}
