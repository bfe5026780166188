// The closing line comes first, so that it is printed even when jest cannot read its own configuration.
import './closingLine.mjs';
import { run } from 'jest';

await run();
