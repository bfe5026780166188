// All that judges kit and rules, in one file: a mutant then costs one loading of the modules instead of twenty.
import '../../workflows/annual-plan/annual-plan.test.ts';
import '../../workflows/programme/programme.test.ts';
import '../../workflows/kit/capacity.test.ts';
import '../../workflows/kit/deadlines.test.ts';
import '../../workflows/kit/decide.test.ts';
import '../../workflows/kit/decision.test.ts';
import '../../workflows/kit/describe.test.ts';
import '../../workflows/kit/diff.test.ts';
import '../../workflows/kit/faults.test.ts';
import '../../workflows/kit/issuing.test.ts';
import '../../workflows/kit/paperParts.test.ts';
import '../../workflows/kit/round.test.ts';
import '../../workflows/kit/sentences.test.ts';
import '../../workflows/kit/timers.test.ts';
import '../../workflows/kit/who.test.ts';
import '../../workflows/kit/workingDays.test.ts';
