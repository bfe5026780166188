import { readFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import type { ConfigFault, Setting } from './setting.ts';
import { settings } from './settings.ts';

export interface Config {
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  appDatabaseUrl: string | null;
  workerDatabaseUrl: string | null;
  /** Whether `serve` also works in the background. */
  worker: boolean;
  /** What lends connections in front of `databaseUrl`. */
  databasePooler: 'transaction' | null;
  /** Past the pooler; null: there is none, or the embedded PostgreSQL. */
  databaseDirectUrl: string | null;
  dataDir: string;
  port: number;
  host: string;
  /** How long a server that was told to stop still takes requests, in milliseconds. */
  drainMs: number;
  /** Null: wherever we listen. */
  publicUrl: URL | null;
  trustProxy: string[];
  demo: boolean;
  /** How long an authorisation by date (TUQ.) may last. */
  delegationMonths: number;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Null: the one kept in the data folder. */
  signingKey: KeyObject | null;
  /** Null: no mail is sent. */
  smtpUrl: string | null;
  mailFrom: string | null;
  webhookLoopback: boolean;
}

export type Environment = Record<string, string | undefined>;

/** The configuration, or everything that is wrong with it at once. */
export function readConfig(
  env: Environment,
): { ok: true; config: Config } | { ok: false; faults: ConfigFault[] } {
  const faults: ConfigFault[] = [];
  const value = <Value>(setting: Setting<Value>) => read(setting, env, faults);

  const databaseUrl = value(settings.databaseUrl);
  const demo = value(settings.demo) ?? databaseUrl === null;
  const config: Config = {
    databaseUrl,
    appDatabaseUrl: value(settings.appDatabaseUrl),
    workerDatabaseUrl: value(settings.workerDatabaseUrl),
    worker: value(settings.worker) ?? databaseUrl === null,
    databasePooler: value(settings.databasePooler),
    databaseDirectUrl: value(settings.databaseDirectUrl),
    dataDir: resolve(value(settings.dataDir) ?? 'data'),
    port: value(settings.port) ?? 4000,
    host: value(settings.host) ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    drainMs: (value(settings.drain) ?? (demo ? 0 : 5)) * 1000,
    publicUrl: value(settings.publicUrl),
    trustProxy: value(settings.trustProxy) ?? [],
    demo,
    delegationMonths: value(settings.delegationMonths) ?? 12,
    logLevel: value(settings.logLevel) ?? 'info',
    signingKey: value(settings.signingKey),
    smtpUrl: value(settings.smtpUrl),
    mailFrom: value(settings.mailFrom),
    webhookLoopback: value(settings.webhookLoopback) ?? false,
  };
  faults.push(...faultsBetween(config));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config };
}

function read<Value>(setting: Setting<Value>, env: Environment, faults: ConfigFault[]): Value | null {
  const { name, must, remedy, secret } = setting;
  const text = secret ? secretText(setting, env, faults) : given(env[name]);
  if (text === null) return null;
  const parsed = setting.read.safeParse(text);
  if (parsed.success) return parsed.data;
  const shown = secret ? '' : ` "${text}"`;
  faults.push({
    variable: name,
    problem: {
      vi: `Giá trị${shown} không dùng được: ${must.vi}.`,
      en: `The value${shown} cannot be used: it ${must.en}.`,
    },
    remedy,
  });
  return null;
}

function secretText({ name }: Setting, env: Environment, faults: ConfigFault[]): string | null {
  const direct = given(env[name]);
  const file = given(env[`${name}_FILE`]);
  if (file === null) return direct;
  if (direct !== null) {
    faults.push({
      variable: `${name}_FILE`,
      problem: {
        vi: `Cả ${name} và ${name}_FILE cùng được đặt.`,
        en: `Both ${name} and ${name}_FILE are set.`,
      },
      remedy: { vi: 'Hãy chỉ giữ một trong hai.', en: 'Keep only one of the two.' },
    });
    return null;
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    faults.push({
      variable: `${name}_FILE`,
      problem: {
        vi: `Không đọc được tệp "${file}" (${code}).`,
        en: `The file "${file}" cannot be read (${code}).`,
      },
      remedy: { vi: 'Kiểm tra đường dẫn và quyền đọc.', en: 'Check the path and who may read it.' },
    });
    return null;
  }
}

function faultsBetween(config: Config): ConfigFault[] {
  return [...poolerFaults(config), ...publicUrlFaults(config), ...mailFaults(config)];
}

/** Behind a pooler neither migrations nor the worker can do their work. */
function poolerFaults({ databaseUrl, databasePooler, databaseDirectUrl }: Config): ConfigFault[] {
  if (!databasePooler || (databaseUrl && databaseDirectUrl)) return [];
  return [
    {
      variable: 'DATABASE_POOLER',
      problem: {
        vi: 'Có bộ gộp kết nối mà thiếu DATABASE_URL (qua bộ gộp) hoặc DATABASE_DIRECT_URL (đi thẳng).',
        en: 'There is a pooler, but not both DATABASE_URL (through it) and DATABASE_DIRECT_URL (past it).',
      },
      remedy: {
        vi: 'Hãy đặt cả hai, hoặc bỏ DATABASE_POOLER.',
        en: 'Set both, or leave DATABASE_POOLER out.',
      },
    },
  ];
}

function mailFaults({ smtpUrl, mailFrom, publicUrl }: Config): ConfigFault[] {
  if (smtpUrl === null) return [];
  const missing = (variable: 'MAIL_FROM' | 'PUBLIC_URL', example: string): ConfigFault => ({
    variable,
    problem: {
      vi: `Có SMTP_URL thì phải có ${variable}.`,
      en: `With SMTP_URL, ${variable} must be set too.`,
    },
    remedy: { vi: `Ví dụ: ${variable}=${example}`, en: `For example: ${variable}=${example}` },
  });
  return [
    ...(mailFrom === null ? [missing('MAIL_FROM', settings.mailFrom.example)] : []),
    // The links in mail lead there.
    ...(publicUrl === null ? [missing('PUBLIC_URL', settings.publicUrl.example)] : []),
  ];
}

function publicUrlFaults({ publicUrl, demo }: Config): ConfigFault[] {
  if (!publicUrl || publicUrl.protocol === 'https:' || demo || isLoopback(publicUrl.hostname)) return [];
  return [
    {
      variable: 'PUBLIC_URL',
      problem: {
        vi: `"${publicUrl.origin}" không phải https: mật khẩu và phiên làm việc sẽ đi qua mạng mà không mã hóa.`,
        en: `"${publicUrl.origin}" is not https: passwords and sessions would cross the network unencrypted.`,
      },
      remedy: {
        vi: 'Đặt một máy chủ TLS phía trước và dùng PUBLIC_URL=https://…',
        en: 'Put a TLS server in front and use PUBLIC_URL=https://…',
      },
    },
  ];
}

/** Whether this host name means the machine itself. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127(\.\d+){3}$/.test(hostname)
  );
}

/** An empty variable is one that is not set. */
function given(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}
