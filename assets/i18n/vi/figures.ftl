### Số liệu theo ngày và nhiệm kỳ theo thời gian.

## Phát hiện: số liệu

rule-sl-301 =
    { $part ->
        [workforce] Lao động
       *[members] Đoàn viên
    } ngày { $day } là { $number }, ngày { $before_day } là { $before }: đổi quá { $share } một năm
rule-sl-301-do = Xem lại hai báo cáo, có thể gõ thừa hay thiếu một chữ số; nếu đúng thì chấp nhận và ghi lý do
rule-sl-301-title = Số liệu đổi nhiều so với lần trước
rule-sl-302 = Ngày { $day } có hai lần số liệu
rule-sl-302-do = Giữ lần đúng, bỏ lần kia
rule-sl-302-title = Hai lần số liệu một ngày
rule-sl-303 = Đoàn viên nhiều hơn lao động: { $members } trên { $workforce }
rule-sl-303-do = Xem lại hai số trên báo cáo, nếu có đoàn viên ở ngoài đơn vị thì chấp nhận và ghi lý do
rule-sl-303-title = Đoàn viên và lao động

## Phát hiện: nhiệm kỳ nối nhau

rule-nk-315 = Nhiệm kỳ trước đến { $end }, nhiệm kỳ này từ { $from }: chồng { $days } ngày
rule-nk-315-do = Xem lại ngày bắt đầu nhiệm kỳ này và ngày kết thúc nhiệm kỳ trước
rule-nk-315-title = Hai nhiệm kỳ chồng ngày
rule-nk-316 = Nhiệm kỳ trước đến { $end }, nhiệm kỳ này từ { $from }: cách quá { $months } tháng
rule-nk-316-do = Xem lại ngày của hai nhiệm kỳ, ghi quyết định kéo dài nếu có
rule-nk-316-title = Khoảng trống giữa hai nhiệm kỳ
rule-nk-317 = Kéo dài đến { $to }, quá { $months } tháng sau năm { $year }
rule-nk-317-do = Xem lại quyết định kéo dài và năm kết thúc nhiệm kỳ
rule-nk-317-title = Thời gian kéo dài nhiệm kỳ
rule-nk-318 = Nhiệm kỳ trước là của tổ chức khác, chưa ghi là tổ chức tiền thân
rule-nk-318-do = Chọn lại nhiệm kỳ trước, hoặc ghi tổ chức kia vào phần tổ chức kế thừa
rule-nk-318-title = Nhiệm kỳ trước của tổ chức khác
rule-nk-319 = Nhiệm kỳ { $years } của tổ chức này cũng đang diễn ra
rule-nk-319-do = Ghi nhiệm kỳ cũ đã kết thúc
rule-nk-319-title = Hai nhiệm kỳ cùng diễn ra

## Mức quy định

choice-subject-term-extension = Số tháng kéo dài nhiệm kỳ, nhiều nhất
choice-subject-term-gap = Số tháng giữa hai nhiệm kỳ, nhiều nhất
choice-subject-figure-change = Số liệu đổi trong một năm, tỷ lệ và số người

## Biểu đồ số liệu

section-series = Diễn biến số liệu
series-empty = Chưa có số liệu nào ghi ngày
series-workforce = Lao động
series-members = Đoàn viên
series-women = Đoàn viên nữ
series-share = % nữ
series-unknown = chưa rõ
series-said =
    Biểu đồ số liệu từ { $from } đến { $to }, { $n } lần: đoàn viên lần đầu { $first }, lần cuối { $last }
series-said-one = Số liệu ngày { $from }: đoàn viên { $last }

## Dải nhiệm kỳ

section-term-line = Các nhiệm kỳ nối nhau
term-line-empty = Chưa có nhiệm kỳ nào ghi năm hoặc ngày
term-line-to = từ { $from } đến { $to }
term-line-from = từ { $from }
term-line-extended = kéo dài đến { $to }
term-line-cut-short = kết thúc sớm
term-line-running = đang diễn ra
term-line-preparing = đang chuẩn bị
term-line-appointed = chỉ định
term-line-gap = trống { $days } ngày
term-line-overlap = chồng { $days } ngày
term-line-here = nhiệm kỳ đang mở
term-line-unplaced = chưa rõ năm: { $names }

## Nhập số liệu cho các tổ chức trực thuộc

command-figures-grid = Nhập số liệu cho các tổ chức trực thuộc…
figures-needs-organisation = Mở trang một tổ chức cấp trên rồi chọn lại
figures-no-children = Ngày { $day } không có tổ chức nào trực thuộc. Chọn ngày khác hoặc ghi cấp trên của các tổ chức
figures-title = Số liệu các tổ chức trực thuộc { $name }
figures-hint = Mỗi ô được ghi khi rời ô. Số xám bên phải là lần trước. Dán được một cột hay một khối từ Excel
figures-day = Số liệu tính đến ngày
figures-day-needed = Cần đủ ngày, tháng, năm
figures-day-statistic = { $day }
figures-day-congress = Đại hội { $day }
figures-day-known = { $day } (đã có)
figures-close = Về trang tổ chức
figures-before = trước
figures-organisation = Tổ chức
figures-progress = { $done } trên { $all } tổ chức có số liệu ngày này
figures-cell = { $label }, dòng { $row }, { $name }
figures-cell-before = { $label }, dòng { $row }, { $name }, lần trước { $before }
figures-totals = Cộng { $n } tổ chức
figures-totals-unknown = { $n } chưa rõ
figures-totals-left = thiếu { $n }
figures-totals-said = Cộng { $n } tổ chức: { $sums }
figures-total-of = { $label } { $sum }, { $unknown } chưa rõ
figures-made = Số liệu { $day }, { $name }
figures-day-blocked = Còn ô chưa đọc được, sửa xong rồi đổi ngày
short-figure-grassroots = CĐCS
short-figure-member-grassroots = CĐCS TV

figures-paste-title = Dán số liệu
figures-paste-summary = { $rows } dòng dán: ghi { $writing } tổ chức, { $refused } dòng không ghi
figures-paste-confirm = Ghi { $n } tổ chức
figures-paste-nothing = Không có số nào khác với số đang có
figures-paste-too-large = Khối dán trống hoặc quá lớn, mỗi lần tối đa 5.000 dòng
figures-paste-line = Dòng
figures-paste-unknown = Không có tổ chức trực thuộc tên { $name } ngày này
figures-paste-unnamed = Dòng có số nhưng không có tên tổ chức
figures-paste-ambiguous = Có { $n } tổ chức tên { $name }, nhập tay từng ô
figures-paste-twice = Trùng với dòng { $line }
figures-paste-nobody = Quá số tổ chức trong bảng
figures-paste-wide = Dư cột so với bảng
figures-paste-aside = Dòng tiêu đề hoặc cộng
figures-paste-cell = { $label }: { $error }
figures-paste-over = { $before } thành { $now }
figures-paste-step = Dán số liệu { $day } của { $n } tổ chức, { $name }

## Khóa mới

command-office-new-term = Khóa mới…
new-term-title = Khóa mới
new-term-do = Lập khóa mới
new-term-lead = Sau { $term }
new-term-needs = Mở trang một nhiệm kỳ rồi chọn lại
new-term-ordinal-anew = tính lại từ đầu sau sáp nhập, tên mới
new-term-year-upper = theo nhiệm kỳ cấp trên
new-term-year-length = nhiệm kỳ { $years } năm
new-term-end-old = Nhiệm kỳ đang diễn ra
new-term-end-yes = Kết thúc
new-term-end-no = Để nguyên
new-term-decided = { $body }, số lượng
new-term-decided-hint = để trống thì không lập
new-term-follows-there = Đã có nhiệm kỳ sau: { $term }
new-term-years-turned = Năm kết thúc trước năm bắt đầu
new-term-done = Lập khóa mới của { $organisation }
