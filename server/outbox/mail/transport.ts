import { Hopeless } from '../deliver.ts';

/** One mail, ready to leave. */
export interface Outgoing {
  to: { name: string; address: string };
  /** The same at every attempt: the Message-ID is made of it, and it stands in X-Trinhky-Key. */
  key: string;
  subject: string;
  text: string;
  html: string;
  preferencesUrl: string;
  /** Mails of one document hang together. */
  thread?: string | undefined;
}

/** Hands a mail to the server; resolves once it took responsibility for it. */
export type Post = (mail: Outgoing) => Promise<void>;

/** Shorter together than a claim lives. */
const TIMEOUT_MS = 15_000;

/** A connection for each mail: at this pace it costs nothing, and there is none to break between two. */
export function postBySmtp(smtpUrl: string, from: string): Post {
  const transport = transportTo(smtpUrl, from);
  const host = from.slice(from.lastIndexOf('@') + 1);
  return async ({ to, key, subject, text, html, preferencesUrl, thread }) => {
    try {
      const its = await transport;
      await its.sendMail({
        ...{ to, subject, text, html, messageId: `<${key}@${host}>` },
        ...(thread ? { references: `<document-${thread}@${host}>` } : {}),
        headers: { 'X-Trinhky-Key': key, 'Auto-Submitted': 'auto-generated' },
        list: { unsubscribe: preferencesUrl },
      });
    } catch (error) {
      throw toldBy(error);
    }
  };
}

async function transportTo(url: string, from: string) {
  const { createTransport } = await import('nodemailer');
  return createTransport(
    { url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
    { from: { name: 'Trình Ký', address: from }, disableFileAccess: true, disableUrlAccess: true },
  );
}

/** What the mail server refuses for good (5xx) is no use trying again; signing in to it may work again tomorrow. */
function toldBy(error: unknown): Error {
  const { code, responseCode, message } = error as {
    code?: string;
    responseCode?: number;
    message?: string;
  };
  const text = message ?? String(error);
  const isRefused = (responseCode ?? 0) >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return isRefused ? new Hopeless(text) : new Error(text);
}
