import '../../server/audit/chain.test.ts';
import '../../server/audit/evidence.test.ts';
