export {
  calendarAt,
  calendarVersions,
  mayKeepCalendar,
  notAuthorised,
  previewCalendar,
  readAs,
  saveCalendar,
  type CalendarVersion,
  type NotConfigured,
} from './calendars.ts';
export { configurationOf, readConfiguration, type Configuration } from './configuration.ts';
export {
  effectiveSettings,
  mayConfigure,
  saveFlowSetting,
  settingVersions,
  timedStates,
  type FlowSettingRow,
} from './flowSettings.ts';
