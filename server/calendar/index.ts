export { configurationOf, readConfiguration, type Configuration } from './configuration.ts';
