// What the chain says of rows, whoever hands them in; how they are read is SQL, which chain.test.ts asks of a real database.
import '../../server/audit/evidence.test.ts';
