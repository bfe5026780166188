// What the npm scripts call: `node bin/run.mjs start`, `… test`, `… dev`.
import { launch } from './launcher/launch.mjs';

const [task, ...args] = process.argv.slice(2);
await launch(task, args);
