import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = join(root, 'node_modules/.cache/packed-chromium');

// The package's own configuration looks for its fonts in /tmp; without any font Chromium ends at the first button.
const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;

/** The Chromium inside the npm package, unpacked once, with the libraries it needs beside it. */
export function packedChromium(): { executablePath: string; env: Record<string, string> } {
  if (!existsSync(home)) unpack();
  const env = { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') };
  return { executablePath: join(home, 'chromium'), env };
}

// Into a folder that gets its name when it is complete: whoever is killed meanwhile leaves nothing that looks whole.
function unpack(): void {
  mkdirSync(dirname(home), { recursive: true });
  const folder = mkdtempSync(`${home}-`);
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  // The package unpacks into the temporary folder, and brings libraries along only where it thinks to be in that cloud.
  const env = {
    ...process.env,
    TMPDIR: folder,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    NODE_OPTIONS: '',
  };
  writeFileSync(join(folder, 'fonts.conf'), fontsConfiguration);
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  try {
    renameSync(folder, home);
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (!existsSync(home)) throw error;
  }
}
