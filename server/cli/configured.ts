import { existsSync } from 'node:fs';
import { printFaults, readConfig, type Config, type Environment } from '../config/index.ts';
import { WrongUse } from './command.ts';

/** The configuration from the environment and from `.env` where there is one; all faults at once otherwise. */
export function configured(): Config {
  const read = readConfig(environment());
  if (!read.ok) throw new WrongUse(printFaults(read.faults));
  return read.config;
}

/** The environment, with what `.env` adds. */
export function environment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
