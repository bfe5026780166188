export {
  saveYardsticks,
  yardsticksInForce,
  yardstickVersions,
  type InForce,
  type YardstickRow,
} from './yardsticks.ts';
