import type { Translated } from '../translated.ts';
import type { planned as vi } from '../vi/planned.ts';

export const planned: Translated<typeof vi> = {
  title: 'Planned cadres',
  lead: 'By each unit’s planning in force. Whoever is planned for a post is to be trained, given tasks and evaluated.',
  show: 'Show',
  all: 'Everybody',
  idle: 'Nothing yet',
  none: 'Nobody is planned yet',
  noneIdle: 'Everybody was trained, given tasks or evaluated',
  noneHelp:
    'This list comes from the planning that was issued: those cadres whose records you may read, of your own unit and of those below it.',
  since: 'Planned since %{date}',
  list: 'The planning',
  trained: 'Training',
  courses: '%{smart_count} course |||| %{smart_count} courses',
  tasks: 'Tasks now',
  evaluated: 'Last evaluation',
  notYet: 'Not yet',
  ofUnit: 'Planned cadres: their training, tasks, evaluation',
};
