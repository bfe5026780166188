import { arrowsOf, type Flow } from '../../workflows/kit/index.ts';

export interface Step {
  state: string;
  is: 'done' | 'now' | 'next' | 'later' | 'aside';
}

/**
 * The slim line: the flow's main path with where the document is. A state beside the path that leads back into it
 * ("returned") stands after the last step it can be reached from; an end beside the path has no place on it.
 */
export function stepsOf(flow: Flow, state: string, comesBack: boolean): Step[] {
  const path = flow.mainPath;
  const at = path.indexOf(state);
  if (at >= 0)
    return path.map((each, place) => ({
      state: each,
      is: place < at ? 'done' : place === at ? 'now' : place === at + 1 ? 'next' : 'later',
    }));
  if (!comesBack) return path.map((each) => ({ state: each, is: 'later' }));
  const from = arrowsOf(flow).filter((arrow) => arrow.to === state);
  const last = Math.max(...from.map((arrow) => path.indexOf(arrow.from)));
  return [
    ...path.slice(0, last + 1).map((each): Step => ({ state: each, is: 'done' })),
    { state, is: 'aside' },
    ...path.slice(last + 1).map((each): Step => ({ state: each, is: 'later' })),
  ];
}
