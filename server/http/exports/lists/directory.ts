import type { Locale } from '../../../../workflows/kit/index.ts';
import { day, linesOf, listOf, text } from '../exportList.ts';

interface Organisation {
  name: string;
  symbol: string | null;
  kind: string;
  place: string | null;
  phone: string | null;
  foundedOn: string;
  parent: { name: string } | null;
}

const kinds: Record<Locale, Record<string, string>> = {
  vi: {
    ProvincialFederation: 'Liên đoàn Lao động tỉnh',
    UpperUnion: 'Công đoàn cấp trên',
    GrassrootsUnion: 'Công đoàn cơ sở',
  },
  en: {
    ProvincialFederation: 'Provincial federation',
    UpperUnion: 'Upper union',
    GrassrootsUnion: 'Grassroots union',
  },
};

export const organisations = listOf<Organisation>({
  name: ['Đơn vị', 'Units'],
  query: `query ($filter: OrganisationFilter, $first: Int, $after: String) {
    list: organisations(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { name symbol kind place phone foundedOn parent { name } } }
    }
  }`,
  columns: [
    text('Tên đơn vị', 'Name', ({ name }) => name),
    text('Ký hiệu', 'Symbol', ({ symbol }) => symbol),
    text('Loại', 'Kind', ({ kind }, locale) => kinds[locale][kind] ?? kind),
    text('Đơn vị cấp trên', 'Upper union', ({ parent }) => parent?.name),
    text('Địa danh', 'Place', ({ place }) => place),
    text('Điện thoại', 'Telephone', ({ phone }) => phone),
    day('Ngày thành lập', 'Founded on', ({ foundedOn }) => foundedOn),
  ],
});

interface Holder {
  label: string;
  onStandingCommittee: boolean;
  from: string;
  until: string | null;
  person: { fullName: string; phone: string | null; email: string | null };
}

interface Unit {
  name: string;
  symbol: string | null;
  offices: Holder[];
}

/** Who holds which office today, unit by unit. */
export const people = linesOf<Unit, Holder & { unit: Unit }>({
  name: ['Người giữ chức danh', 'Office holders'],
  query: `query ($filter: OrganisationFilter, $first: Int, $after: String) {
    list: organisations(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { name symbol offices { label onStandingCommittee from until person { fullName phone email } } } }
    }
  }`,
  rows: (unit) => unit.offices.map((holder) => ({ ...holder, unit })),
  columns: [
    text('Đơn vị', 'Unit', ({ unit }) => unit.name),
    text('Ký hiệu', 'Symbol', ({ unit }) => unit.symbol),
    text('Chức danh', 'Office', ({ label }) => label),
    text('Ban Thường vụ', 'Standing committee', ({ onStandingCommittee }) =>
      onStandingCommittee ? 'x' : '',
    ),
    text('Họ và tên', 'Full name', ({ person }) => person.fullName),
    day('Từ ngày', 'From', ({ from }) => from),
    day('Đến ngày', 'Until', ({ until }) => until),
    text('Điện thoại', 'Telephone', ({ person }) => person.phone),
    text('Thư điện tử', 'E-mail', ({ person }) => person.email),
  ],
});
