export { NotForDemo, seedDemo, type SeedOptions, type SeedReport } from './seedDemo.ts';
export { DEMO_PASSWORD } from './writeProvince.ts';
