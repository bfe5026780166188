import { randomInt } from 'node:crypto';
import { incomingTypeCode, numberLine, symbolOf, type Register } from '../../registers/index.ts';
import type { Facts, Inspecting, IssuerBlock } from '../../../workflows/kit/index.ts';
import type { Loaded } from '../loadFacts.ts';
import { dispatchWrites } from './dispatch.ts';
import type { Writers } from './share.ts';
import { sql, type Write } from './statement.ts';

/** The register of its issuer that a document's own number comes from. */
export function outgoingRegister({ facts, bookkeeping }: Loaded, year: number): Register {
  return { organisationId: facts.document.organisationId, typeCode: bookkeeping.typeCode, year };
}

/** The register of whoever receives a document. */
export function incomingRegister({ document, today }: Facts): Register {
  const organisationId = document.upperOrganisationId ?? document.organisationId;
  return { organisationId, typeCode: incomingTypeCode, year: Number(today.slice(0, 4)) };
}

/** Effects that enter the document in a register: the number after the last one that was read, unless somebody was faster. */
export const numbers: Writers<'issue' | 'receive'> = {
  issue({ issuedOn, typeCode, signer, sentTo, inspection }, { facts, bookkeeping, version }) {
    const year = Number(issuedOn.slice(0, 4));
    const { register, last, head } = inspection
      ? seriesOfInspection(inspection, { facts, bookkeeping }, { typeCode, year })
      : ownSeries({ facts, bookkeeping }, year);
    const number = last + 1;
    const symbol = symbolOf(typeCode, { symbol: head.symbol, officeSymbol: bookkeeping.officeSymbol });
    const code = verificationCode();
    const fullName = facts.seats?.find((seat) => seat.personId === signer.personId)?.fullName;
    return {
      columns: {
        ...{ type_code: typeCode, number, symbol, issued_on: issuedOn, verification_code: code },
        issuer_block: JSON.stringify(head),
        signer: frozenSigner(signer, fullName),
      },
      writes: [
        ...entryWrites('outgoing', facts.document.id, { ...register, number }, symbol, issuedOn),
        ...dispatchWrites(facts, sentTo, version),
      ],
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

  receive(_, { facts }) {
    if (!facts.incoming) throw new Error('an act that receives must declare its need of "incoming"');
    const number = facts.incoming.last + 1;
    return {
      columns: { incoming_number: number },
      writes: entryWrites(
        'incoming',
        facts.document.id,
        { ...incomingRegister(facts), number },
        null,
        facts.today,
      ),
      changes: { incomingNumber: number },
    };
  },
};

interface Series {
  register: Register;
  last: number;
  /** Frozen with the number. */
  head: IssuerBlock;
}

function ownSeries(loaded: Loaded, year: number): Series {
  const { register } = loaded.facts;
  if (!register) throw new Error('an act that issues must declare its need of "register"');
  return {
    register: outgoingRegister(loaded, year),
    last: register.last,
    head: loaded.bookkeeping.unit,
  };
}

/** An inspection committee numbers what it issues in a series of its own, under the head of its own union. */
function seriesOfInspection(
  inspection: Inspecting,
  { facts, bookkeeping: { unit } }: Loaded,
  series: Pick<Register, 'typeCode' | 'year'>,
): Series {
  const { inspectionRegisters: known, document } = facts;
  if (!known) throw new Error('an act that inspection issues must declare its need of "inspectionRegisters"');
  const { last } = known[inspection];
  const { organisationId, upperOrganisationId } = document;
  if (inspection === 'unit') return { register: { ...series, organisationId }, last, head: unit };
  if (!upperOrganisationId || !known.upperHead) throw new Error('there is no upper union to issue it');
  return {
    register: { ...series, organisationId: upperOrganisationId },
    last,
    head: { ...known.upperHead, unitName: unit.name },
  };
}

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
  taken: Register & { number: number },
  symbol: string | null,
  day: string,
): Write[] {
  const { organisationId, typeCode, year, number } = taken;
  return [
    {
      name: `${name}_register`,
      sql: sql`insert into register as r (organisation_id, type_code, year, last, last_date)
        values (${organisationId}, ${typeCode}, ${year}, ${number}, ${day})
        on conflict (organisation_id, type_code, year) do update set last = excluded.last, last_date = excluded.last_date
          where r.last = excluded.last - 1 returning 1`,
      guards: true,
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
export function verificationCode(): string {
  const characters = Array.from({ length: 15 }, () => unambiguous[randomInt(unambiguous.length)]).join('');
  return characters.replace(/(.{5})(?=.)/g, '$1-');
}
