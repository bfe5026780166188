// The closing line comes first, so that it is printed even when jest cannot read its own configuration.
import './closingLine.mjs';
import { run } from 'jest';

// Jest would die of these without clearing away; an exit runs the hooks.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

await run();
