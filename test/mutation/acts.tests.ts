// A real PostgreSQL judges these: the server is started once by main.mjs, a mutant costs a clone of its template.
import '../../server/documents/actTold.test.ts';
import '../../server/documents/engineActs.test.ts';
import '../../server/documents/lostRace.test.ts';
import '../../server/documents/performAction.test.ts';
