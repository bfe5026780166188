/** What is told of files and lines in Vietnamese: what is wrong, and what to do about it. */
export const vi = {
  file: {
    'too-large': 'Tệp lớn hơn {max} MB. Hãy chia thành nhiều tệp.',
    'not-a-sheet':
      'Chỉ nhận bảng tính Excel .xlsx không có macro hoặc tệp .csv. Tệp .xls, .xlsm: hãy mở bằng Excel rồi “Lưu thành” .xlsx.',
    encrypted: 'Tệp có mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi tải lên.',
    unreadable: 'Không đọc được tệp này. Hãy mở bằng Excel, lưu lại thành .xlsx rồi tải lên.',
    'not-utf8':
      'Tệp CSV không ở dạng UTF-8 (có lẽ theo bảng mã cũ: Windows-1258, TCVN3, VNI) nên chữ có dấu sẽ hỏng. Trong Excel hãy “Lưu thành” kiểu “CSV UTF-8”, hoặc dùng .xlsx.',
    'too-many-rows': 'Tệp có hơn {max} dòng. Hãy chia thành nhiều tệp, mỗi tệp nhiều nhất {max} dòng.',
    'too-much-unpacked':
      'Bảng tính giải nén ra quá lớn. Hãy chép riêng vùng dữ liệu sang một bảng tính mới rồi tải lên.',
    'cell-too-long':
      'Ô {cell} chứa quá nhiều chữ: một ô nhiều nhất {max} ký tự, và mỗi cột còn ngắn hơn. Hãy rút gọn ô đó rồi tải lên lại.',
    'list-closed':
      'Lớp không ở bước nhận danh sách người dự: kế hoạch phải đã ban hành và lớp chưa khép lại.',
    empty: 'Không có dòng dữ liệu nào dưới dòng tiêu đề.',
    'columns-missing': 'Thiếu cột {missing}. Hãy đặt tên cột đúng như tệp mẫu.{unknown}',
    unknown: ' Cột không nhận ra: {unknown}.',
    oldFont: ' Tên cột theo bảng mã cũ (TCVN3, VNI): hãy chuyển cả tệp sang Unicode, ví dụ bằng UniKey.',
    'column-twice': 'Cột “{column}” có hai lần. Hãy để lại một cột.',
  },
  row: {
    required: 'Chưa nhập. Hãy điền ô này.',
    'too-long': 'Quá dài: nhiều nhất {max} ký tự. Hãy rút gọn ô này.',
    'forbidden-character': 'Có ký tự ẩn không được phép. Hãy gõ lại ô này.',
    'old-font':
      'Chữ theo bảng mã cũ (TCVN3, VNI). Hãy chuyển cả tệp sang Unicode, ví dụ bằng UniKey, rồi tải lên lại.',
    'wrong-type': 'Không phải là chữ.',
    formula: 'Ô là công thức. Hãy chép rồi “Dán giá trị” để thay công thức bằng kết quả.',
    'not-a-day': '“{value}” không phải là ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 05/09/2026.',
    'month-first':
      '“{value}” ghi tháng trước ngày. Hãy ghi ngày/tháng/năm, và xem lại ngày ở mọi dòng của tệp: có thể dòng khác cũng ghi ngược.',
    'not-an-email': 'Không phải là địa chỉ thư điện tử. Hãy ghi như ten@donvi.vn, hoặc để trống.',
    'not-a-phone-number': 'Không phải là số điện thoại. Hãy ghi bằng chữ số như 0912 345 678, hoặc để trống.',
    'duplicate-row': 'Trùng với dòng {line} của tệp. Hãy để lại một dòng.',
    'unknown-unit':
      'Không có đơn vị mang mã này trong phạm vi của bạn. Hãy xem lại mã, hoặc nhập đơn vị trước.',
    'unit-dissolved': '“{name}” đã kết thúc hoạt động từ ngày {date}. Hãy dùng mã của đơn vị kế thừa.',
    'not-under-you': '“{name}” không thuộc phạm vi quản trị của bạn.',
    'code-taken': 'Một đơn vị ngoài phạm vi của bạn đã có mã này. Hãy đặt mã khác.',
    'by-decision-only':
      'Đơn vị đã có, đang ghi là “{now}”. Sửa điều này phải theo quyết định: dùng “Sắp xếp tổ chức”. Nếu không đổi, hãy ghi đúng như đang có.',
    'invalid-code': 'Mã chỉ gồm chữ hoa không dấu, chữ số và dấu chấm, ví dụ BM.041.',
    'unknown-kind': 'Hãy ghi “Công đoàn cơ sở” hoặc “Công đoàn cấp trên”.',
    'in-future': 'Ngày này chưa tới.',
    'not-an-upper': 'Đơn vị cấp trên phải là công đoàn cấp trên, không phải công đoàn cơ sở.',
    'too-deep': 'Trong tệp có hơn {max} cấp trực thuộc nối nhau. Hãy xem lại mã đơn vị cấp trên.',
    'cycle-of-parents': 'Các đơn vị trong tệp trực thuộc lẫn nhau thành vòng.',
    'person-code-taken': 'Mã này đã thuộc về một người ngoài phạm vi của bạn.',
    'other-name': 'Mã này là của {name}. Hãy xem lại mã hoặc họ tên.',
    'several-of-name': 'Đơn vị có {count} người tên {name}. Hãy ghi mã cán bộ để biết là ai.',
    'person-elsewhere':
      '{name} đang được ghi ở đơn vị {units}. Chuyển đơn vị thì nhập chức danh mới bằng tệp “Chức danh”.',
    'person-left':
      '{name} đã thôi giữ chức ở đơn vị này, đến hết ngày trước {date}. Nếu đúng là người đó, hãy ghi thêm mã cán bộ.',
    'unknown-person': 'Chưa có người này ở “{unit}”. Hãy nhập tệp “Cán bộ” trước, hoặc ghi mã cán bộ.',
    'unknown-office': 'Không có chức danh này. Các chức danh: {offices}.',
    'ends-before': 'Ngày kết thúc trước ngày bắt đầu.',
    'before-unit': 'Đơn vị thành lập ngày {date}, sau ngày này.',
    'office-held':
      'Người này đã giữ chức danh này từ {from} đến {until}: hai khoảng thời gian chồng lên nhau.',
    'second-chair':
      '{name} là chủ tịch từ {from} đến {until}; một đơn vị chỉ có một chủ tịch. Hãy ghi ngày kết thúc cho người trước.',
    'not-yes-or-no': 'Hãy ghi “x” nếu là uỷ viên Ban Thường vụ, “không” nếu thôi, hoặc để trống.',
    'not-on-committee':
      'Chỉ Chủ tịch, Phó Chủ tịch, Thư ký và Uỷ viên Ban Chấp hành mới ở trong Ban Thường vụ.',
    'not-administrator': 'Người yêu cầu không còn quyền quản trị đơn vị này.',
    'in-use': 'Đã có việc khác gắn với dòng này (văn bản, chức danh, tài khoản…), nên giữ lại.',
    'changed-since': 'Đã có người sửa sau khi nhập, nên giữ lại.',
    'has-acted':
      'Người này đã làm việc trên văn bản với chức danh đó, nên giữ lại. Muốn thôi chức, hãy ghi ngày kết thúc.',
    'unknown-session':
      'Lớp có {count} buổi. Hãy ghi “x” cho mọi buổi đã học, hoặc số thứ tự các buổi theo ngày học, ví dụ 1, 2.',
    'session-not-begun': 'Buổi {no} học ngày {date}, chưa tới ngày nên chưa ghi có mặt được.',
    'sits-elsewhere': '{name} đang giữ chức ở đơn vị {units}, không phải đơn vị ghi ở đây.',
    'no-office-now':
      '{name} hiện không giữ chức danh nào ở đơn vị tổ chức lớp hoặc đơn vị trực thuộc, nên không mời được.',
    'list-closed': 'Lớp không còn nhận thay đổi danh sách, nên dòng này không đổi được nữa.',
    'list-full': 'Danh sách đã đủ {max} người.',
    'list-changed': 'Danh sách hoặc lớp đã thay đổi từ khi xem trước, nên chưa ghi. Hãy tải tệp lên lại.',
    'ticked-since': 'Người này đã được điểm danh thêm sau khi nhập, nên giữ lại.',
  },
  now: 'nay',
  notes: {
    title: 'Cách ghi',
    columns: ['Cột', 'Bắt buộc', 'Cách ghi', 'Ví dụ'],
    required: 'Có',
    more: 'Điền vào trang đầu, từ dòng 2. Nhiều nhất {max} dòng một tệp. Không dùng công thức. Đừng đổi tên cột.',
  },
};
