import { randomBytes } from 'node:crypto';
import { text as readAll } from 'node:stream/consumers';
import { connect, type Database } from '../../db/index.ts';
import { createAccount } from '../../identity/index.ts';
import { kitLabels } from '../../../workflows/kit/index.ts';
import { Failure, WrongUse, type Call, type Command } from '../command.ts';
import { withEngine } from '../onDatabase.ts';

export const userAdd: Command = {
  name: 'user add',
  about: {
    vi: 'thêm một người với tài khoản, và chức vụ nếu nêu đơn vị',
    en: 'add a person with an account, and an office where an organisation is named',
  },
  options: {
    username: {
      type: 'string',
      value: 'TÊN',
      about: { vi: 'tên đăng nhập (bắt buộc)', en: 'user name (required)' },
    },
    'full-name': {
      type: 'string',
      value: 'HỌ_TÊN',
      about: { vi: 'họ và tên (bắt buộc)', en: 'full name (required)' },
    },
    organisation: {
      type: 'string',
      value: 'MÃ',
      about: { vi: 'mã đơn vị nơi giữ chức vụ', en: 'code of the organisation of the office' },
    },
    office: {
      type: 'string',
      value: 'CHỨC_VỤ',
      about: {
        vi: 'chair, secretary, officer, administrator …',
        en: 'chair, secretary, officer, administrator …',
      },
    },
    locale: { type: 'string', value: 'vi|en', about: { vi: 'ngôn ngữ', en: 'language' } },
    'password-stdin': {
      type: 'boolean',
      about: {
        vi: 'đọc mật khẩu từ đầu vào chuẩn; nếu không, mật khẩu được tạo và in ra',
        en: 'read the password from standard input; otherwise one is made and printed',
      },
    },
  },
  run: async (call) => {
    const asked = read(call);
    const password = call.options['password-stdin']
      ? (await readAll(process.stdin)).replace(/\r?\n$/, '')
      : randomBytes(12).toString('base64url');
    return withEngine(async (_engine, ownerUrl) => {
      const db = await connect(ownerUrl, { name: 'trinhky user add', poolSize: 1 });
      try {
        const personId = await addPerson(db, asked);
        const made = await createAccount(db, {
          personId,
          username: asked.username,
          password,
          locale: asked.locale,
        });
        if (!made.ok) {
          await removePerson(db, personId);
          throw new Failure(reasons[made.reason][call.locale]);
        }
        const { accountId } = made;
        const shown = call.options['password-stdin'] ? {} : { password };
        const text = [
          `${asked.username} ✓`,
          ...('password' in shown ? [`${call.locale === 'vi' ? 'Mật khẩu' : 'Password'}: ${password}`] : []),
        ];
        return {
          ok: true,
          text: text.join('\n'),
          data: { personId, accountId, username: asked.username, ...shown },
        };
      } finally {
        await db.close();
      }
    });
  },
};

interface Asked {
  username: string;
  fullName: string;
  organisation?: string;
  office?: string;
  locale: 'vi' | 'en';
}

const reasons = {
  'username-unfit': {
    vi: 'Tên đăng nhập gồm 2 đến 64 ký tự a–z, 0–9, dấu chấm, gạch.',
    en: 'A user name has 2 to 64 of a–z, 0–9, dots and dashes.',
  },
  'username-taken': { vi: 'Tên đăng nhập đã có người dùng.', en: 'The user name is taken.' },
  'password-too-short': {
    vi: 'Mật khẩu quá ngắn (ít nhất 10 ký tự).',
    en: 'The password is too short (at least 10 characters).',
  },
};

function read({ options, locale: spoken }: Call): Asked {
  const text = (name: string) =>
    typeof options[name] === 'string' ? options[name].normalize('NFC').trim() : undefined;
  const username = text('username');
  const fullName = text('full-name');
  const [organisation, office] = [text('organisation'), text('office')];
  const locale = text('locale') ?? 'vi';
  if (!username || !fullName)
    throw new WrongUse(
      spoken === 'vi' ? 'Cần --username và --full-name.' : '--username and --full-name are needed.',
    );
  if (!organisation !== !office)
    throw new WrongUse(
      spoken === 'vi'
        ? '--organisation và --office đi cùng nhau.'
        : '--organisation and --office go together.',
    );
  if (locale !== 'vi' && locale !== 'en') throw new WrongUse('--locale vi|en');
  const offices = Object.keys(kitLabels('vi').offices).filter(
    (name) => name !== 'drafter' && name !== 'engine',
  );
  if (office && !offices.includes(office)) throw new WrongUse(`--office ${offices.join('|')}`);
  return { username, fullName, organisation, office, locale };
}

async function addPerson(db: Database, { fullName, organisation, office }: Asked): Promise<string> {
  const unit = organisation
    ? await db.pool.query<{ id: string }>('select id from organisation where code = $1', [organisation])
    : null;
  if (unit && !unit.rows[0]) throw new Failure(`${organisation}?`);
  const made = await db.pool.query<{ id: string }>(
    'insert into person (full_name) values ($1) returning id',
    [fullName],
  );
  const personId = made.rows[0]?.id ?? '';
  const organisationId = unit?.rows[0]?.id;
  if (organisationId) {
    await db.pool.query(
      `insert into office_holding (organisation_id, person_id, office, period) values ($1, $2, $3, daterange(today(), null))`,
      [organisationId, personId, office],
    );
  }
  return personId;
}

async function removePerson(db: Database, personId: string): Promise<void> {
  await db.pool.query('delete from office_holding where person_id = $1', [personId]);
  await db.pool.query('delete from person where id = $1', [personId]);
}
