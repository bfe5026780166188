export { readConfig, isLoopback, type Config, type Environment } from './readConfig.ts';
export { printFaults } from './printFaults.ts';
export { envExample } from './envExample.ts';
export type { ConfigFault } from './setting.ts';
