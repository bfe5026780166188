export const gather = {
  title: 'Lập %{role}',
  lead: 'Một văn bản cho nhiều hồ sơ. Hồ sơ chưa thẩm định xong, hoặc đã có quyết định, nằm ở dưới kèm trạng thái.',
  year: 'Năm',
  ready: 'Đưa vào được (%{smart_count})',
  readyNone: 'Chưa có hồ sơ nào thẩm định xong.',
  others: 'Hồ sơ khác, không đưa vào lần này (%{smart_count})',
  without: 'Chưa có hồ sơ (%{smart_count})',
  withoutHelp: 'Các đơn vị này chưa gửi hồ sơ nên không nằm trong văn bản và không có kết quả nào.',
  tick: 'Đưa hồ sơ của %{unit} vào',
  tickAll: 'Chọn tất cả',
  untickAll: 'Bỏ chọn tất cả',
  make: 'Lập %{role} (%{smart_count} hồ sơ)',
};
