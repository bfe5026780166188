/** Whom to sign in as to see what: shown when the demo is ready. */
export const demoAccounts = [
  { username: 'chutich.cs01', is: 'Chủ tịch công đoàn cơ sở 01 (cs02, cs03 … cũng vậy)' },
  { username: 'phochutich.cs01', is: 'Phó Chủ tịch công đoàn cơ sở 01' },
  { username: 'thuky.cs01', is: 'Thư ký Ban Chấp hành cơ sở 01' },
  { username: 'uyvien1.cs01', is: 'Uỷ viên Ban Chấp hành cơ sở 01 (uyvien2.cs01 cũng vậy)' },
  { username: 'vanphong.tinh', is: 'Chuyên viên văn phòng công đoàn tỉnh' },
  { username: 'lanhdao.tinh', is: 'Chủ tịch công đoàn tỉnh' },
  { username: 'phochutich.tinh', is: 'Phó Chủ tịch công đoàn tỉnh' },
  { username: 'vanthu.tinh', is: 'Văn thư công đoàn tỉnh' },
  { username: 'uyvien1.tinh', is: 'Uỷ viên Ban Chấp hành công đoàn tỉnh (uyvien2.tinh cũng vậy)' },
  { username: 'ubkt.tinh', is: 'Chủ nhiệm Uỷ ban Kiểm tra: đọc mọi văn bản' },
  { username: 'quantri', is: 'Quản trị tài khoản và đơn vị: không thấy văn bản nào' },
] as const;
