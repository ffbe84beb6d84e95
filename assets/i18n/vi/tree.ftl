## Cây tổ chức, xem tại một ngày
tree-show-list = Xem dạng danh sách
tree-show-tree = Xem dạng cây
tree-name = Cây tổ chức
tree-with-ended = Cả tổ chức đã kết thúc
tree-day = Xem tại ngày
tree-day-hint = hôm nay
tree-day-not-read = Cần đủ ngày, tháng, năm, ví dụ 01/07/2025
tree-banner = Đang xem sổ tại ngày { $day }
tree-banner-hint = Cây, danh sách, tên, số liệu và giấy tờ là của ngày này; những gì sửa vẫn ghi vào sổ.
tree-banner-back = Về hôm nay
tree-empty = Ngày này chưa có tổ chức nào trong sổ
tree-empty-hint = Chọn ngày khác, hoặc bỏ ngày để xem hôm nay.
tree-no-hit = Ngày này không có tổ chức nào khớp
tree-ended = đã kết thúc
tree-unions = { $n } CĐCS
tree-members = { $n } đv
tree-foot = { $grassroots } CĐCS · { $members } đv
tree-foot-hits = { $n } tổ chức khớp
tree-foot-hits-cut = { $n } tổ chức khớp đầu tiên
tree-foot-left-out = còn { $n } nơi cấp trên chưa có hoặc đã kết thúc, tìm theo tên
tree-foot-counting = đang cộng…
tree-under = thuộc { $upper }
tree-not-founded = chưa có tại ngày { $day }
tree-ended-on = đã kết thúc tại ngày { $day }

## Tên cũ
former-name = tên cũ: { $name }; nay gọi là { $then }
former-name-until = tên cũ: { $name }; từ { $day } gọi là { $then }

## Tiền thân, kế thừa
section-lineage = Tiền thân và kế thừa
lineage-name = Sơ đồ tiền thân và kế thừa
lineage-none = Chưa ghi tổ chức tiền thân hay kế thừa nào.
lineage-hint = Mũi tên để đi, Enter để mở
lineage-before = tiền thân
lineage-after = kế thừa
lineage-here = tổ chức này
lineage-years = { $from } – { $to }
lineage-from = từ { $from }
lineage-to = đến { $to }
lineage-unknown = Tổ chức chưa ghi

## Dòng lệnh
cli-tree-empty = Ngày { $day } chưa có tổ chức nào trong sổ

## Hàng của cây
widget-unfolded = đang mở
widget-folded = đang đóng

## Số cộng
sum-unions = { $number } CĐCS
sum-members = đoàn viên { $number }
sum-women = nữ { $number }
sum-some-unknown = { $number } (chưa rõ của { $n } nơi)
