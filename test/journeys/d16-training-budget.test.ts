import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faults, performed, refusal } from '../support/answers.ts';
import { courseContent, courseIn, issuedCourse } from '../support/courses.ts';
import { firstOutOfOrder, paperText } from '../support/paperText.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province } from '../support/unit.ts';

let server: TestServer;
let province: Province;

beforeAll(async () => {
  server = await startServer();
  province = await provinceOf(server);
}, SEEDING);

afterAll(() => server.stop());

const course = () =>
  issuedCourse(province, 'Kế hoạch tập huấn hai nguồn kinh phí', courseContent(server.today()));

describe('D16: training is paid from union funds and the employer’s support', () => {
  test('each planned by itself and added up on the paper, which also goes to the Party committee', async () => {
    const { id } = await course();
    const paper = await paperText(province.officer, `/documents/${id}/document.pdf`);
    const order = ['KINH PHÍ', 'Tổng cộng', '3.000.000', '1.000.000', '4.000.000', 'Cấp uỷ cùng cấp'];
    expect(firstOutOfOrder(paper, order)).toBeUndefined();
  });

  test('what is spent is held against what was planned, source by source', async () => {
    const { id } = await course();
    const { officer } = province;
    const spend = (amount: number, source: string, more: object = {}) =>
      officer.act(id, 'recordSpending', { title: 'In tài liệu', amount, source, ...more });
    performed(await spend(3_000_000, 'unionFunds', { voucher: 'PC 12' }));
    expect(refusal(await spend(1, 'unionFunds'))).toEqual(['over-union-funds']);
    expect(refusal(await spend(1_000_001, 'employerFunds'))).toEqual(['over-employer-funds']);
    performed(await spend(1_000_000, 'employerFunds'));
    performed(await spend(500_000, 'unionFunds', { reason: 'Giá in tăng' }));
    expect(faults(await spend(-5, 'unionFunds'))).toEqual([expect.stringContaining('amount')]);
    expect(faults(await spend(5, 'lottery'))).toEqual([expect.stringContaining('source')]);
    const { spending } = courseIn(await officer.document(id));
    expect(spending).toHaveLength(3);
  });

  test('what was recorded wrongly is taken out with a reason, and the history keeps both', async () => {
    const { id } = await course();
    const { officer } = province;
    const spent = { title: 'Nước uống', amount: 200_000, source: 'unionFunds' };
    const recorded = performed(await officer.act(id, 'recordSpending', spent)).document;
    const rowId = courseIn(recorded).spending[0]?.id;
    const mended = performed(
      await officer.act(id, 'removeSpending', { rowId, reason: 'Ghi nhầm lớp' }),
    ).document;
    expect(courseIn(mended).spending).toEqual([]);
    const acts = (await officer.history(id)).map(({ action }) => action);
    expect(acts).toEqual(expect.arrayContaining(['recordSpending', 'removeSpending']));
  });

  test('nobody of another unit spends it, nor sees it', async () => {
    const { id } = await course();
    const { chair } = await unitOf(server, '04');
    await expect(
      chair.act(id, 'recordSpending', { title: 'x', amount: 1, source: 'unionFunds' }),
    ).rejects.toThrow(/NOT_FOUND/);
  });
});
