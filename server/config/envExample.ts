import type { Setting } from './setting.ts';
import { settings } from './settings.ts';

const head = `# Cấu hình của Trình Ký. Tệp này được sinh ra: npx trinhky config example > .env.example
# Configuration of Trình Ký. This file is generated: npx trinhky config example > .env.example
# Bí mật cũng có thể để trong tệp: NAME_FILE. / A secret may also stand in a file: NAME_FILE.
`;

/** The text of `.env.example`. */
export function envExample(): string {
  return [head, ...Object.values(settings).map((setting) => entry(setting as Setting))].join('\n');
}

function entry({ name, secret, about, unset, example }: Setting): string {
  const lines = [
    `# ${about.vi} Bỏ trống: ${unset.vi}`,
    `# ${about.en} Unset: ${unset.en}`,
    `# ${name}=${example}`,
  ];
  if (secret) lines.push(`# ${name}_FILE=`);
  return lines.join('\n') + '\n';
}
