## Tệp sổ
store-missing = Không thấy tệp { $path }. Kiểm lại đường dẫn, hoặc chọn tệp khác
store-exists = Đã có tệp { $path }. Chọn tên khác để không đè lên tệp cũ
store-foreign = Tệp { $path } không phải là sổ của Sổ Công đoàn, hoặc đã bị cắt cụt. Chọn tệp có đuôi .socd
store-newer = Sổ { $path } do bản mới hơn ghi (dạng { $found }). Cần cài bản mới của Sổ Công đoàn để mở
store-locked = Sổ đang mở ở máy { $computer } ({ $who }, từ { $since }). Có thể mở để xem
store-read-only = Sổ đang mở để xem, hoặc thư mục không cho ghi. Chép sổ sang thư mục ghi được rồi mở lại
store-disk-full = Ổ đĩa đầy, lần sửa cuối chưa ghi được. Chữ anh/chị gõ vẫn còn ở ô. Dọn bớt chỗ rồi ghi lại
store-damaged = Tệp sổ bị hỏng một phần. Giữ nguyên tệp này và mở bản sao gần nhất
store-damaged-file = Tệp sổ { $path } bị hỏng một phần. Giữ nguyên tệp này và mở bản sao gần nhất
store-no-record = Không còn bản ghi số { $id } trong sổ
store-wrong-type = Giá trị không hợp với ô { $field }
store-required = Ô { $field } phải có, vì dòng này thuộc về bản ghi đó
store-bad-reference = Ô { $field } chỉ tới một bản ghi không có trong sổ hoặc không đúng loại
store-circle = Ô { $field } tạo thành vòng tròn: đi lên mãi lại gặp chính nó
store-owner-gone = Bản ghi ở ô { $field } đang nằm trong thùng rác. Lấy bản ghi đó ra trước
store-uid-taken = Mã này đã thuộc về một bản ghi khác ({ $kind }) trong sổ hoặc trong thùng rác
store-final = Cuộc bầu này đã chốt nên không sửa được. Muốn sửa thì bấm Mở lại ở trang cuộc bầu và ghi lý do
store-not-checked = Cuộc bầu chưa kiểm nên chưa chốt được. Nhập lại để kiểm (F9) trước
store-nothing-to-undo = Không còn bước nào để hoàn tác hoặc làm lại
store-io = Không đọc hoặc ghi được { $path }. Kiểm ổ đĩa, USB hoặc quyền ghi của thư mục
store-drive = Ổ đĩa, USB hoặc ổ mạng báo lỗi khi đọc, ghi sổ; lần sửa cuối chưa ghi được. Kiểm dây nối và chỗ trống rồi thử lại
store-sql = Chưa đọc hoặc ghi được sổ. Thử lại; nếu vẫn vậy, đóng sổ rồi mở lại

## Lịch sử
history-create = Thêm: { $label }
history-set = Sửa { $field }: { $label }
history-remove = Bỏ vào thùng rác: { $label }
history-restore = Lấy lại từ thùng rác: { $label }
history-import = Nhập từ tệp: { $label }
history-sample = Tạo dữ liệu thực hành
history-batch = { $label }

## Dòng danh sách
line-unnamed = (chưa có tên)
line-years-from = từ { $from }
line-years-to = đến { $to }
line-ended = kết thúc { $date }
line-term = NK { $years }
line-term-words = NK khóa lần thứ
line-congress = ĐH { $date }
line-ordinal = khóa { $ordinal }
line-ballot = Bầu { $office }
line-ballot-unknown = Cuộc bầu chưa rõ chức danh
line-ballot-round = { $name }, lần { $round }
