import { envExample } from '../../config/index.ts';
import type { Command } from '../command.ts';
import { configured } from '../configured.ts';

export const configExample: Command = {
  name: 'config example',
  about: {
    vi: 'in mẫu .env: mọi biến môi trường và ý nghĩa',
    en: 'print a sample .env: every variable and what it means',
  },
  run: async () => ({ ok: true, text: envExample(), data: envExample() }),
};

export const configCheck: Command = {
  name: 'config check',
  about: {
    vi: 'kiểm tra biến môi trường, nêu mọi lỗi cùng lúc',
    en: 'check the environment, naming all faults at once',
  },
  run: async ({ locale }) => {
    configured();
    return { ok: true, text: locale === 'vi' ? 'Cấu hình dùng được.' : 'The configuration is good.' };
  },
};
