export { openBroadcast, type Broadcast } from './broadcast.ts';
export { startLive, type Live, type Refused, type Seat } from './live.ts';
export { type Change, type Watched } from './look.ts';
export { watch, type Watching } from './watch.ts';
