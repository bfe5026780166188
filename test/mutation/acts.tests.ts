import '../../server/documents/engineActs.test.ts';
import '../../server/documents/performAction.test.ts';
