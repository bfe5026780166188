import type { Chance } from './chance.ts';

const FAMILY = [
  ...['Nguyễn', 'Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Trần', 'Lê', 'Lê', 'Phạm', 'Phạm', 'Huỳnh', 'Hoàng'],
  ...['Phan', 'Võ', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Đinh', 'Trương', 'Mai', 'Cao'],
];
const WOMEN = {
  middle: [
    'Thị',
    'Thị',
    'Thị Thanh',
    'Thị Kim',
    'Thị Thu',
    'Thị Mỹ',
    'Ngọc',
    'Thị Hồng',
    'Thị Bích',
    'Thị Minh',
  ],
  given: [
    ...[
      'Ánh',
      'Bích',
      'Châu',
      'Chi',
      'Diễm',
      'Dung',
      'Duyên',
      'Đào',
      'Giang',
      'Hà',
      'Hạnh',
      'Hằng',
      'Hiền',
      'Hoa',
    ],
    ...[
      'Hòa',
      'Huệ',
      'Hương',
      'Hường',
      'Lan',
      'Liên',
      'Linh',
      'Loan',
      'Ly',
      'Mai',
      'Nga',
      'Ngân',
      'Nguyệt',
      'Nhung',
    ],
    ...[
      'Oanh',
      'Phượng',
      'Quyên',
      'Quỳnh',
      'Sương',
      'Tâm',
      'Thảo',
      'Thúy',
      'Thủy',
      'Trang',
      'Trâm',
      'Tuyết',
      'Vân',
      'Yến',
    ],
  ],
};
const MEN = {
  middle: ['Văn', 'Văn', 'Đức', 'Minh', 'Quốc', 'Hữu', 'Công', 'Thanh', 'Xuân', 'Ngọc', 'Đình', 'Trọng'],
  given: [
    ...[
      'An',
      'Anh',
      'Ân',
      'Bảo',
      'Bình',
      'Chiến',
      'Cường',
      'Danh',
      'Dũng',
      'Duy',
      'Đạt',
      'Định',
      'Đông',
      'Giang',
    ],
    ...[
      'Hải',
      'Hiếu',
      'Hoàng',
      'Hùng',
      'Huy',
      'Hưng',
      'Khánh',
      'Khoa',
      'Kiên',
      'Lâm',
      'Long',
      'Lực',
      'Mạnh',
      'Nam',
    ],
    ...[
      'Nghĩa',
      'Phong',
      'Phúc',
      'Quang',
      'Quân',
      'Sơn',
      'Tài',
      'Tân',
      'Thắng',
      'Thành',
      'Tiến',
      'Toàn',
      'Trung',
      'Tuấn',
    ],
  ],
};

/** A name that might be anybody's and is nobody's in particular; not one of those `taken` while others are left. */
export function personName(chance: Chance, taken: Set<string>): string {
  for (let tries = 0; ; tries += 1) {
    const { middle, given } = chance.below(2) === 0 ? WOMEN : MEN;
    const name = [chance.pick(FAMILY), chance.pick(middle), chance.pick(given)].join(' ');
    if (taken.has(name) && tries < 20) continue;
    taken.add(name);
    return name;
  }
}
