import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { packedChromium } from './packedChromium.ts';

// Nothing that asks the network or the desktop for something.
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No page lives long enough for compiled code to repay the compiling: a third of the processor's time otherwise.
  '--js-flags=--no-maglev --no-turbofan',
];

// The one without windows comes first: it needs a quarter less of the processor for the same pages.
const browsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** A real Chromium: the machine's own where there is one, else the one that npm brought. */
export function startBrowser(): Promise<Browser> {
  const installed = browsers.find(existsSync);
  if (installed) return chromium.launch({ executablePath: installed, args: quietly });
  const { executablePath, env } = packedChromium();
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, args: quietly });
}

/** One person's browser window, and all that its console complained about. */
export interface Window {
  page: Page;
  context: BrowserContext;
  complaints: string[];
}

export interface Size {
  width: number;
  height: number;
}

export const desk: Size = { width: 1440, height: 900 };
export const phone: Size = { width: 390, height: 844 };

/** Opens a window in which every error and every breach of the content policy is noted. */
export async function openWindow(browser: Browser, url: string, viewport: Size = desk): Promise<Window> {
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  context.setDefaultTimeout(15_000);
  // Said once more in words of our own: browsers differ in how loudly they report a breach.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`content policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, context, complaints };
}
