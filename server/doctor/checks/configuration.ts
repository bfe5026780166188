import { statSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { isLoopback, type Config, type ConfigFault } from '../../config/index.ts';
import { configurationWords as words } from './configurationWords.ts';
import type { Finding } from './finding.ts';
import { amiss, well } from './words.ts';

/** A configuration that cannot be read: every fault of it. */
export function configurationFaults(faults: readonly ConfigFault[]): Finding[] {
  return faults.map(({ variable, problem, remedy }) => ({
    ...{ check: 'configuration', level: 'fault' as const, remedy },
    found: { vi: `${variable}: ${problem.vi}`, en: `${variable}: ${problem.en}` },
    means: words.readable.means,
  }));
}

/** Combinations of settings that are each fine and together dangerous, or leave something undone. */
export function checkConfiguration(config: Config): Finding[] {
  return [
    well('configuration', words.readable),
    demoOutside(config),
    demoExposed(config),
    publicUrl(config),
    proxies(config),
    databasePassword(config),
    mail(config),
    signingKey(config),
    webhooks(config),
  ];
}

function demoOutside({ demo, databaseUrl }: Config): Finding {
  const host = databaseUrl ? new URL(databaseUrl).hostname : 'localhost';
  return demo && !isLocal(host)
    ? amiss('demo-outside', words.demoOutside, { host })
    : well('demo-outside', words.demoOutside);
}

function demoExposed({ demo, host, publicUrl: url }: Config): Finding {
  const open = [host, ...(url ? [url.hostname] : [])].find((name) => !isLocal(name));
  return demo && open !== undefined
    ? amiss('demo-exposed', words.demoExposed, { host: open })
    : well('demo-exposed', words.demoExposed);
}

function publicUrl({ publicUrl: url, host, demo }: Config): Finding {
  if (url?.protocol === 'http:' && !isLocal(url.hostname))
    return amiss('public-url', words.publicHttp, { url: url.origin });
  if (!url && !demo && !isLocal(host)) return amiss('public-url', words.publicUrl, { host }, 'warning');
  return well('public-url', words.publicUrl, { url: url?.origin ?? 'http://127.0.0.1' });
}

function proxies({ publicUrl: url, trustProxy }: Config): Finding {
  return url?.protocol === 'https:' && trustProxy.length === 0
    ? amiss('trust-proxy', words.trustProxy, {}, 'warning')
    : well('trust-proxy', words.trustProxy);
}

const COMMON = ['', 'password', 'postgres', 'trinhky', 'admin', '123456', 'secret', 'changeme'];

function databasePassword({ databaseUrl }: Config): Finding {
  if (!databaseUrl) return well('database-password', words.databasePassword);
  const { username, password, hostname } = new URL(databaseUrl);
  const isWeak = COMMON.includes(password.toLowerCase()) || password === username;
  return isWeak
    ? amiss('database-password', words.databasePassword, {}, isLocal(hostname) ? 'warning' : 'fault')
    : well('database-password', words.databasePassword);
}

function mail({ smtpUrl, demo }: Config): Finding {
  if (smtpUrl !== null) return well('mail', words.mail, { smtp: new URL(smtpUrl).host });
  return demo ? well('mail', words.noMailInDemo) : amiss('mail', words.mail, {}, 'warning');
}

const PRIVATE = 0o077;

function signingKey({ signingKey: key, databaseUrl, dataDir }: Config): Finding {
  const file = join(dataDir, 'signing-key.pem');
  if (!key && existsSync(file) && (statSync(file).mode & PRIVATE) !== 0)
    return amiss('signing-key', words.signingKeyOpen, { file });
  if (!key && databaseUrl) return amiss('signing-key', words.signingKey, { file }, 'warning');
  return well('signing-key', words.signingKey);
}

function webhooks({ webhookLoopback, demo }: Config): Finding {
  return webhookLoopback && !demo ? amiss('webhooks', words.webhooks) : well('webhooks', words.webhooks);
}

function isLocal(host: string): boolean {
  return isLoopback(host) || host === '';
}
