import { randomInt } from 'node:crypto';
import { numberLine, symbolOf, type TakenNumber } from '../../registers/index.ts';
import type { Writers } from './share.ts';
import { sql, type Sql, type Write } from './statement.ts';

/** Effects that enter the document in a register; the number was taken, and the register locked, before the act was judged. */
export const numbers: Writers<'issue' | 'receive'> = {
  issue({ issuedOn, typeCode, signer }, { facts, bookkeeping: { unit }, outgoing }) {
    if (!outgoing) throw new Error('an act that issues must declare its need of "register"');
    const { number } = outgoing;
    const symbol = symbolOf(typeCode, unit.symbol);
    const code = verificationCode();
    const fullName = facts.seats?.find((seat) => seat.personId === signer.personId)?.fullName;
    return {
      columns: {
        ...{ type_code: typeCode, number, symbol, issued_on: issuedOn, verification_code: code },
        issuer_block: JSON.stringify(unit),
        signer: frozenSigner(signer, fullName),
      },
      writes: entryWrites('outgoing', facts.document.id, outgoing, symbol, issuedOn),
      changes: {
        number,
        symbol,
        numberLine: numberLine(number, symbol),
        issuedOn,
        signer,
        verificationCode: code,
      },
      document: { number, issuedOn },
    };
  },

  receive(_, { facts, incoming }) {
    if (!incoming) throw new Error('no register of incoming documents was opened');
    return {
      columns: { incoming_number: incoming.number },
      writes: entryWrites('incoming', facts.document.id, incoming, null, facts.today),
      changes: { incomingNumber: incoming.number },
    };
  },
};

/** The name stands in the paper for ever, so it is copied; where the seats at hand lack it, the row itself is asked. */
function frozenSigner(
  signer: { personId: string; authority: object },
  fullName: string | undefined,
): unknown {
  if (fullName !== undefined) return JSON.stringify({ ...signer, fullName });
  return sql`${JSON.stringify(signer)}::jsonb || jsonb_build_object('fullName',
    (select full_name from person where id = ${signer.personId}::uuid))`;
}

function entryWrites(
  name: string,
  documentId: string,
  taken: TakenNumber,
  symbol: string | null,
  day: string,
): Write[] {
  const { organisationId, typeCode, year, number } = taken;
  const its: Sql = sql`organisation_id = ${organisationId} and type_code = ${typeCode} and year = ${year}`;
  return [
    {
      name: `${name}_register`,
      sql: sql`update register set last = ${number}, last_date = ${day} where ${its}`,
    },
    {
      name: `${name}_entry`,
      sql: sql`insert into register_entry (organisation_id, type_code, year, number, document_id, symbol, entered_on)
        values (${organisationId}, ${typeCode}, ${year}, ${number}, ${documentId}, ${symbol}, ${day})`,
    },
  ];
}

// Read aloud and typed by hand from a paper: no letter that looks like a figure or like another letter.
const unambiguous = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Fifteen characters in groups of five, about 73 bits: nobody guesses the code of a paper they have not seen. */
function verificationCode(): string {
  const characters = Array.from({ length: 15 }, () => unambiguous[randomInt(unambiguous.length)]).join('');
  return characters.replace(/(.{5})(?=.)/g, '$1-');
}
