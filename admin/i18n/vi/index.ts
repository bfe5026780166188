import { attendance } from './attendance.ts';
import { act, history, round } from './act.ts';
import { common, faults } from './common.ts';
import { bulk } from './bulk.ts';
import { connections } from './connections.ts';
import { delegation } from './delegation.ts';
import { dispatch } from './dispatch.ts';
import { document } from './document.ts';
import { documents } from './documents.ts';
import { duties } from './duties.ts';
import { editor } from './editor.ts';
import { frame, signIn } from './frame.ts';
import { exports, imports } from './imports.ts';
import { gather } from './gather.ts';
import { inbox } from './inbox.ts';
import { cadres, indicators } from './indicators.ts';
import { mail, notifications } from './notifications.ts';
import { audit, directory, flows, late } from './others.ts';
import { planned } from './planned.ts';
import { ra } from './ra.ts';
import { reorganisation } from './reorganisation.ts';
import { settings } from './settings.ts';

export const vi = {
  ra,
  frame,
  signIn,
  common,
  faults,
  inbox,
  documents,
  delegation,
  dispatch,
  attendance,
  document,
  act,
  round,
  history,
  editor,
  gather,
  late,
  duties,
  indicators,
  cadres,
  audit,
  directory,
  flows,
  settings,
  reorganisation,
  planned,
  imports,
  exports,
  notifications,
  mail,
  connections,
  bulk,
};
