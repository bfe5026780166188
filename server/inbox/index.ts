export { waitedFor, type Waited } from './workItems.ts';
