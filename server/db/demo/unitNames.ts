const OFFICES = [
  ...[
    'Sở Nội vụ',
    'Sở Tài chính',
    'Sở Xây dựng',
    'Sở Nông nghiệp và Môi trường',
    'Sở Công Thương',
    'Sở Tư pháp',
  ],
  ...['Sở Khoa học và Công nghệ', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Giáo dục và Đào tạo', 'Sở Y tế'],
  ...[
    'Bệnh viện Đa khoa tỉnh',
    'Trường Cao đẳng Bình Minh',
    'Văn phòng Ủy ban nhân dân tỉnh',
    'Thanh tra tỉnh',
  ],
  ...[
    'Sở Dân tộc và Tôn giáo',
    'Ban Quản lý Khu kinh tế tỉnh',
    'Đài Phát thanh và Truyền hình tỉnh',
    'Báo Bình Minh',
  ],
  ...[
    'Trường Chính trị tỉnh',
    'Bảo hiểm xã hội tỉnh',
    'Chi cục Thuế tỉnh',
    'Kho bạc Nhà nước tỉnh',
    'Cục Thống kê tỉnh',
  ],
  ...[
    'Bệnh viện Y học cổ truyền',
    'Bệnh viện Sản - Nhi',
    'Bệnh viện Mắt',
    'Trung tâm Kiểm soát bệnh tật tỉnh',
  ],
  ...['Trung tâm Khuyến nông tỉnh', 'Trung tâm Phục vụ hành chính công', 'Thư viện tỉnh', 'Bảo tàng tỉnh'],
  ...[
    'Trường Trung học phổ thông chuyên Bình Minh',
    'Trường Trung học phổ thông Hòa Lạc',
    'Trường Phổ thông Dân tộc nội trú tỉnh',
  ],
  ...[
    'Quỹ Đầu tư phát triển tỉnh',
    'Ban Quản lý dự án giao thông tỉnh',
    'Chi cục Kiểm lâm',
    'Chi cục Thủy lợi',
  ],
  ...[
    'Trung tâm Công nghệ thông tin tỉnh',
    'Trung tâm Dịch vụ việc làm tỉnh',
    'Nhà hát Ca kịch Bình Minh',
    'Hội Chữ thập đỏ tỉnh',
  ],
];
const PLACES = [
  ...[
    'An Hòa',
    'An Lạc',
    'Bình An',
    'Bình Hòa',
    'Cát Tiến',
    'Đông Phú',
    'Hòa Lạc',
    'Hòa Sơn',
    'Long Mỹ',
    'Mỹ An',
  ],
  ...[
    'Mỹ Lộc',
    'Nhơn Phú',
    'Phú Lâm',
    'Phú Thọ',
    'Phước An',
    'Phước Hải',
    'Quang Trung',
    'Sơn Hà',
    'Sơn Tây',
    'Tân Lập',
  ],
  ...[
    'Tân Phú',
    'Tây An',
    'Thanh Bình',
    'Thuận Hòa',
    'Trung Chánh',
    'Vạn Phúc',
    'Vĩnh An',
    'Vĩnh Hảo',
    'Xuân Lộc',
    'Xuân Sơn',
  ],
];
const KINDS = [
  ...[
    'Trường Tiểu học',
    'Trường Trung học cơ sở',
    'Trường Mầm non',
    'Trạm Y tế',
    'Ủy ban nhân dân xã',
    'Trung tâm Văn hóa',
  ],
];

/** What the unit of this number, from 1 on, is the union of. */
export function unitName(no: number): string {
  return `Công đoàn cơ sở ${OFFICES[no - 1] ?? localOffice(no - 1 - OFFICES.length)}`;
}

function localOffice(index: number): string {
  const kind = KINDS[index % KINDS.length];
  const place = PLACES[Math.floor(index / KINDS.length) % PLACES.length];
  const round = Math.floor(index / (KINDS.length * PLACES.length));
  return `${kind} ${place}${round > 0 ? ` ${round + 1}` : ''}`;
}
