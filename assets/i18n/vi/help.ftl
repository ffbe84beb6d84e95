### Trợ giúp (F1): phím và bảng mã phát hiện. Bảng mã cũng được in ra docs/codes.md.

codes-title = Bảng mã phát hiện
codes-about = Mã gồm tên mảng và ba chữ số. Chữ số đầu: 1 là còn thiếu, 2 là không thể đúng (lỗi), 3 là khác thường (cảnh báo). Phát hiện không ngăn việc ghi: có thể chấp nhận kèm lý do. Dấu … là số hoặc tên lấy từ sổ.
codes-area-tc = TC: Tổ chức
codes-area-sl = SL: Số liệu
codes-area-nk = NK: Nhiệm kỳ, đại hội, hội nghị
codes-area-bc = BC: Bầu cử
codes-area-ph = PH: Phối hợp
codes-area-ns = NS: Nhân sự
codes-severity = Mức
codes-error = Lỗi
codes-warning = Cảnh báo
codes-sentence = Câu
codes-todo = Việc nên làm
codes-source = Nguồn
codes-plain-sense = Tự các số liệu đã ghi
codes-custom = Thông lệ, chưa thấy văn bản
codes-custom-guests = Thông lệ, chưa thấy văn bản; về khách mời: { $source }
codes-switch = Tắt được
codes-switchable = Có
codes-not-switchable = Không

help-search = Tìm phím hoặc mã, không cần gõ dấu
help-section-codes = Mã phát hiện
help-section-keys = Phím tắt
help-nothing = Không có mã hay phím nào hợp với “{ $words }”
help-code-off = Đã tắt
help-switch-off = Tắt mã này
help-switch-on = Bật lại
help-switch-hint = Cơ quan có thể tắt mã này. Tắt rồi thì cả sổ không báo mã này nữa
help-cannot-switch = Mã này luôn được kiểm
help-read-only = Sổ đang mở để xem
finding-explain = { $code }: xem giải thích
code-switched-off = Tắt mã { $code }
code-switched-on = Bật lại mã { $code }

judging = Đang kiểm lại toàn sổ: { $percent } %
judging-stop = Dừng
judging-due = Phát hiện chưa theo quy định đang dùng
judging-begin = Kiểm lại
judged = Đã kiểm lại toàn sổ, phát hiện của { $n } mục thay đổi
command-judge-anew = Kiểm lại toàn sổ
