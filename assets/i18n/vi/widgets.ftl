## The parts of the window

widget-unknown = chưa rõ
widget-unknown-pick = Chưa rõ
widget-today = Hôm nay
widget-year-only = Chỉ năm { $year }
widget-month = Tháng { $month } năm { $year }
# Bảy ngày, từ thứ Hai, cách nhau bằng dấu cách.
widget-weekdays = T2 T3 T4 T5 T6 T7 CN
widget-month-before = Tháng trước
widget-month-after = Tháng sau
widget-open-calendar = Mở lịch
widget-search = Tìm
widget-create = { $what } “{ $text }”
widget-own-words = Ghi khác…
widget-row-place = dòng { $row } trong { $total }
widget-loading = Đang đọc…
widget-quoted = “{ $text }”
widget-finding-error = Lỗi
widget-finding-warning = Cảnh báo
widget-finding-error-accepted = Lỗi, ghi đúng theo biên bản
widget-finding-warning-accepted = Cảnh báo đã chấp nhận
widget-finding-go = Đi tới
widget-finding-as-recorded = Ghi đúng theo biên bản…
widget-finding-accept = Chấp nhận…
widget-finding-take-back = Bỏ chấp nhận
