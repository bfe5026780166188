import { existsSync } from 'node:fs';
import { printFaults, readConfig, type Config } from '../config/index.ts';
import { WrongUse } from './command.ts';

/** The configuration from the environment and from `.env` where there is one; all faults at once otherwise. */
export function configured(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const read = readConfig(process.env);
  if (!read.ok) throw new WrongUse(printFaults(read.faults));
  return read.config;
}
