#!/usr/bin/env node
import { launch } from './launcher/launch.mjs';

await launch('trinhky', process.argv.slice(2));
