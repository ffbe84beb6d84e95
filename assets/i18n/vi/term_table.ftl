## 02, biểu tổng hợp nhiệm kỳ của các tổ chức trực thuộc

table-title = BIỂU TỔNG HỢP NHIỆM KỲ
table-subject = Kết quả đại hội và nhân sự Ban Chấp hành của các tổ chức trực thuộc
table-description = Biểu tổng hợp nhiệm kỳ của các tổ chức trực thuộc
table-file = Biểu tổng hợp kết quả đại hội và nhân sự Ban Chấp hành các tổ chức trực thuộc { $name }
table-aside = Nhiệm kỳ đang thực hiện tại { $day }; tuổi tính tại ngày đại hội hoặc ngày chỉ định
table-aside-round = Nhiệm kỳ { $years }, số liệu tính đến { $day }; tuổi tính tại ngày đại hội hoặc ngày chỉ định
table-sign = BTH
table-maker = NGƯỜI LẬP BIỂU
table-for-standing = TM. BAN THƯỜNG VỤ
table-trace = { $program } · mẫu 02 · số liệu lúc { $time } · bản ghi { $uid }
table-empty = Trong sổ chưa có tổ chức trực thuộc nào đang hoạt động tại ngày lập biểu.

# Đầu cột
table-col-name = Tổ chức công đoàn
table-col-day = Ngày đại hội, hội nghị
table-col-form = Hình thức
table-col-years = Nhiệm kỳ
table-col-committee = Ban Chấp hành (người)
table-col-ages = Độ tuổi
table-col-under-40 = Dưới 40
table-col-40-to-50 = 40 - 50
table-col-over-50 = Trên 50
table-col-no-age = Chưa rõ
table-col-new = Lần đầu
table-col-chair = Chủ tịch
table-col-how = Cách thức

# Nhóm, cộng
table-kind-business = Công đoàn cơ sở khu vực doanh nghiệp
table-kind-administrative = Công đoàn cơ sở khu vực hành chính sự nghiệp
table-kind-unknown = Chưa rõ loại hình
table-sum = Cộng mục { $number }: { $what }
table-total = TỔNG CỘNG: { $what }
table-organisations = { $count } tổ chức
table-held = { $count } đã đại hội
table-appointed-count = { $count } chỉ định
table-open-count = { $count } chưa rõ
table-shares = Tỷ lệ (% số ủy viên BCH đã rõ)

# Hình thức, cách thức
table-not-held = chưa tổ chức
table-appointed = Chỉ định
table-form-dd = ĐHĐB
table-form-dt = ĐHTT
table-form-db = ĐHBT
table-form-hd = HNĐB
table-form-ht = HNTT
table-form-hl = HNTL
table-form-hm = HNBCH
table-long-cd = CĐ: công đoàn
table-long-cdcs = CĐCS: công đoàn cơ sở
table-long-dd = ĐHĐB: đại hội đại biểu
table-long-dt = ĐHTT: đại hội toàn thể
table-long-db = ĐHBT: đại hội bất thường
table-long-hd = HNĐB: hội nghị đại biểu
table-long-ht = HNTT: hội nghị toàn thể
table-long-hl = HNTL: hội nghị thành lập
table-long-hm = HNBCH: hội nghị Ban Chấp hành mở rộng
table-long-appointed = Chỉ định: Ban Chấp hành do cấp trên chỉ định, ghi ngày chỉ định
table-way-committee = BCH bầu
table-way-congress = Bầu tại ĐH

# Chú thích
table-legend = “…” chưa rõ, không tính là 0; “–” không áp dụng.
table-legend-star = “…” chưa rõ, không tính là 0; “–” không áp dụng; * cộng các số đã rõ, chưa đầy đủ.
table-legend-sums = Cột 1 = cột 4 + 5 + 6 + 7 = cột 8 + 9, trừ nơi có ghi chú. Tỷ lệ ở mỗi cột tính trên số ủy viên của những tổ chức đã rõ số liệu cột đó.
table-legend-sources = Số ủy viên lấy theo báo cáo của từng nhiệm kỳ; nơi báo cáo không ghi thì đếm theo danh sách Ban Chấp hành khi danh sách đã đủ người.
table-note = ({ $number }) { $text }
table-note-unknown = Chưa rõ: { $names }.
table-note-part = { $name } rõ { $yes }, chưa rõ { $unknown }
table-note-listed = Danh sách Ban Chấp hành trong sổ mới có { $count } người.
table-note-sum = Cột { $columns } = { $sum }, khác cột 1 = { $total }.
table-note-above = Cột { $column } = { $part }, lớn hơn cột 1 = { $total }.
table-note-not-held = Chưa tổ chức đại hội, không cộng.
table-note-not-held-because = Chưa tổ chức đại hội, không cộng: { $reason }.
table-note-no-term = Chưa có nhiệm kỳ trong sổ.
table-note-no-term-of = Chưa có nhiệm kỳ { $years } trong sổ.
table-note-chair-left = Chủ tịch thôi giữ chức { $date }, trong sổ chưa có người thay.
table-note-over = Nhiệm kỳ đã quá hạn, trong sổ chưa có nhiệm kỳ sau.
table-name-day = ngày đại hội, hội nghị
table-name-form = hình thức
table-name-years = năm của nhiệm kỳ
table-name-chair = chủ tịch
table-name-how = cách thức giữ chức chủ tịch
table-name-committee = số lượng và cơ cấu Ban Chấp hành
table-name-total = số ủy viên Ban Chấp hành
table-name-female = nữ
table-name-party = đảng viên
table-name-ages = độ tuổi
table-name-again = tái cử
table-name-new = tham gia lần đầu

# Bản Excel
table-sheet-lines = Các tổ chức
table-sheet-sums = Tổng hợp
table-sheet-kind = Loại hình
table-sheet-state = Tình trạng đại hội
table-sheet-total = Số ủy viên BCH
table-sheet-chair = Họ và tên chủ tịch
table-sheet-source = Nguồn số liệu
table-sheet-organisations = Số tổ chức
table-sheet-held = Đã đại hội
table-sheet-not-held = Chưa tổ chức
table-sheet-open = Chưa rõ
table-sheet-coverage = Đủ số liệu: { $column }
table-sheet-all = Tổng cộng
table-state-held = đã tổ chức
table-state-appointed = chỉ định, chưa đại hội
table-state-not-held = chưa tổ chức
table-state-unknown = chưa rõ
table-state-no-term = chưa có nhiệm kỳ trong sổ
table-source-reported = báo cáo của nhiệm kỳ
table-source-listed = đếm theo danh sách
table-source-both = báo cáo và danh sách

# In, xuất
report-not-an-organisation = Mẫu này chỉ lập được cho một tổ chức công đoàn. Mở một tổ chức rồi in lại
print-table = Biểu tổng hợp nhiệm kỳ cấp dưới
print-round = Nhiệm kỳ
print-round-in-force = Đang thực hiện
print-reach = Phạm vi
print-reach-direct = Trực thuộc
print-reach-two-levels = Hai cấp dưới
print-reach-all = Mọi cấp dưới
