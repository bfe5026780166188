/** A content-disposition that carries a Vietnamese name: plain for old clients, whole for all others (RFC 5987). */
export function fileName(disposition: 'inline' | 'attachment', name: string): string {
  const clean = name
    .replace(/[\u0000-\u001F\u007F/\\<>:"|?*]/g, '-')
    .toWellFormed()
    .slice(0, 150);
  const plain = clean
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7E]|["%]/g, '_');
  const whole = encodeURIComponent(clean).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
