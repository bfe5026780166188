import { isAbove, useActingOffice, useViewer } from '../frame/useViewer.ts';
import { dayOf } from '../../workflows/kit/time.ts';
import { UnitYear } from './UnitYear.tsx';
import { UnitsYear } from './UnitsYear.tsx';

/** A unit sees its own year's path; the province how its units stand. */
export function YearAside() {
  const viewer = useViewer();
  const { office } = useActingOffice();
  if (!viewer || !office) return null;
  const year = Number(dayOf(new Date().toISOString()).slice(0, 4));
  return isAbove(office) ? <UnitsYear year={year} /> : <UnitYear office={office} year={year} />;
}
