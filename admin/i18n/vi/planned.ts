export const planned = {
  title: 'Cán bộ quy hoạch',
  lead: 'Theo danh sách quy hoạch đang có hiệu lực của từng đơn vị. Cán bộ quy hoạch cần được bồi dưỡng, giao việc và đánh giá.',
  show: 'Xem',
  all: 'Mọi người',
  idle: 'Chưa có gì',
  none: 'Chưa có ai trong quy hoạch',
  noneIdle: 'Ai cũng đã được bồi dưỡng, giao việc hoặc đánh giá',
  noneHelp:
    'Danh sách này lấy từ đề án quy hoạch đã ban hành, gồm những cán bộ mà bạn được xem hồ sơ: của đơn vị mình và của các đơn vị trực thuộc.',
  since: 'Quy hoạch từ %{date}',
  list: 'Đề án',
  trained: 'Bồi dưỡng',
  courses: '%{smart_count} lớp',
  tasks: 'Việc được giao',
  evaluated: 'Đánh giá gần nhất',
  notYet: 'Chưa có',
  ofUnit: 'Cán bộ quy hoạch và việc bồi dưỡng, giao việc, đánh giá',
};
